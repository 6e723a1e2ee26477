<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
<title>About this archive</title>
<meta http-equiv="refresh" content="0; url=./en/pages/about/">
<meta name="robots" content="noindex">
<link rel="canonical" href="https://example.org/archive/en/pages/about/">
</head>
<body>
<main>
<h1>About this archive</h1>
<p><a href="./en/pages/about/">This page has moved here.</a></p>
</main>
</body>
</html>
