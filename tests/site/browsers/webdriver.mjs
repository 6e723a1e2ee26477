// Browsers that are driven by the WebDriver protocol (W3C): Firefox by geckodriver, WebKitGTK by its own driver.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** Keys that have no letter (WebDriver, 17.4.2). */
const KEYS = { Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C" };
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 15_000;

/** Firefox, its pages in the colours that `scheme` says. */
export async function firefox({ scheme }) {
  const port = await freePort();
  const driver = run("geckodriver", ["--port", `${port}`], {});
  const prefs = {
    // 0 is dark, 1 is light.
    "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
    // Nothing but the site is asked for.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
    "network.proxy.allow_hijacking_localhost": false,
  };
  const options = { args: ["-headless"], prefs };
  return Session.start(port, [driver], { "moz:firefoxOptions": options });
}

/** WebKitGTK on a display of its own that nobody sees; its theme says which colours its pages have. */
export async function webkit({ scheme }) {
  const port = await freePort();
  const screen = run("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await new Promise((resolve, reject) => {
    screen.stdio[3].once("data", (number) => resolve(`:${`${number}`.trim()}`));
    screen.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  const env = {
    DISPLAY: display,
    GDK_BACKEND: "x11",
    GTK_THEME: scheme === "dark" ? "Adwaita:dark" : "Adwaita",
    LIBGL_ALWAYS_SOFTWARE: "1",
    // Containers have no user namespaces for its sandbox.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  };
  const driver = run("WebKitWebDriver", [`--port=${port}`], { env });
  return Session.start(port, [driver, screen], {});
}

/** Where `scripts/test` installs geckodriver. */
const TOOLS = fileURLToPath(new URL("../../../target/tools/bin", import.meta.url));

function run(command, args, { env = {}, stdio = "ignore" }) {
  const PATH = [TOOLS, process.env.PATH].join(path.delimiter);
  const child = spawn(command, args, { env: { ...process.env, PATH, ...env }, stdio });
  child.on("error", (error) => console.log(`${command}: ${error.message}`));
  process.once("exit", () => child.kill());
  return child;
}

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A browser's window with a page in it, as `browsers.mjs` uses it. */
class Session {
  #address;
  #children;

  static async start(port, children, capabilities) {
    const session = new Session();
    session.#address = `http://127.0.0.1:${port}`;
    session.#children = children;
    try {
      await session.#ready();
      const { sessionId, capabilities: had } = await session.#ask("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
      session.#address += `/session/${sessionId}`;
      session.version = `${had.browserName} ${had.browserVersion}`;
      await session.#ask("POST", "/timeouts", { implicit: 0, pageLoad: PATIENCE, script: PATIENCE });
      return session;
    } catch (error) {
      session.#end();
      throw error;
    }
  }

  async #ready() {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const status = await this.#ask("GET", "/status").catch(() => undefined);
      if (status?.ready) return;
      if (Date.now() > until) throw new Error("the driver does not answer");
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  async #ask(method, path, body) {
    const response = await fetch(this.#address + path, {
      method,
      headers: { "content-type": "application/json" },
      body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
      signal: AbortSignal.timeout(2 * PATIENCE),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message.split("\n")[0]}`);
    return value;
  }

  /**
   * Opens an address. No window of these browsers is as narrow as a phone, so a page of that width stands in a frame: on
   * `bare`, an address of the same host that is no page of the site's.
   */
  async open(url, { width, height }, bare) {
    await this.#ask("POST", "/frame", { id: null });
    await this.#ask("POST", "/window/rect", { width: 1280, height: 900 });
    if (width === 1280) return this.#ask("POST", "/url", { url });
    await this.#ask("POST", "/url", { url: bare });
    const frame = await this.look(
      (url, width, height) => {
        const frame = document.createElement("iframe");
        Object.assign(frame, { width, height });
        frame.style.border = "0";
        document.body.replaceChildren(frame);
        frame.src = url;
        return frame;
      },
      url,
      width,
      height,
    );
    await this.#ask("POST", "/frame", { id: frame });
    const isThere = (url) => location.href === url && document.readyState === "complete";
    const until = Date.now() + PATIENCE;
    while (!(await this.look(isThere, url))) {
      if (Date.now() > until) throw new Error(`${url} does not open in a frame`);
    }
  }

  /** What a function returns in the page. */
  look(work, ...args) {
    return this.#ask("POST", "/execute/sync", { script: `return (${work}).apply(null, arguments)`, args });
  }

  async #find(selector) {
    const found = await this.#ask("POST", "/element", { using: "css selector", value: selector });
    return found[ELEMENT];
  }

  /** Presses the first element that a selector finds. */
  async press(selector) {
    // What is far down in a frame, WebKitGTK does not bring into sight by itself.
    await this.look((selector) => document.querySelector(selector)?.scrollIntoView({ block: "center" }), selector);
    await this.#ask("POST", `/element/${await this.#find(selector)}/click`);
  }

  /** Chooses a value of a list. */
  choose(selector, value) {
    return this.press(`${selector} option[value="${value}"]`);
  }

  /** Presses keys, one after the other, where the focus is. */
  async keys(...names) {
    const actions = names.flatMap((name) => ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[name] ?? name })));
    await this.#ask("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** The page on paper, as PDF; undefined where the driver prints nothing. */
  async paper() {
    const pdf = await this.#ask("POST", "/print", {}).catch((error) => {
      if (error.message.includes("unknown command")) return undefined;
      throw error;
    });
    return pdf && Buffer.from(pdf, "base64");
  }

  async close() {
    await this.#ask("DELETE", "").catch(() => undefined);
    this.#end();
  }

  #end() {
    for (const child of this.#children) child.kill();
  }
}
