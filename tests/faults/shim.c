/* A disk that fails, for one program: loaded before the C library, it counts the calls of one sort that concern files below
 * a folder, and lets some of them fail.
 *
 *   FAULT_BELOW   only files with this in their path count
 *   FAULT_CALL    the sort of calls: read, list, look, create, write, folder, rename, link, remove, sync, lock
 *   FAULT_ERROR   the number of the error (errno)
 *   FAULT_FROM    the first call that fails, from 0 on
 *   FAULT_COUNT   how many calls fail from there on; without it, all
 *   FAULT_TOLD    a file into which the number of calls is written at the end
 *   FAULT_STEPS   with any value: two folders cannot be exchanged in one step (renameat2)
 *   FAULT_CLOCK   seconds since 1970 that the clock says, whenever it is asked
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static const char *below, *call, *told;
static int error_number;
static long from, count;
static atomic_long seen;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void refuse_exchange(void) {
  struct sock_filter program[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_renameat2, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[4])),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 2 /* RENAME_EXCHANGE */, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINVAL),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog filter = {sizeof program / sizeof *program, program};
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

__attribute__((constructor)) static void begin(void) {
  below = getenv("FAULT_BELOW");
  call = getenv("FAULT_CALL");
  told = getenv("FAULT_TOLD");
  const char *text = getenv("FAULT_ERROR");
  error_number = text ? atoi(text) : EIO;
  text = getenv("FAULT_FROM");
  from = text ? atol(text) : 0x7fffffff;
  text = getenv("FAULT_COUNT");
  count = text ? atol(text) : 0x7fffffff;
  if (getenv("FAULT_STEPS")) refuse_exchange();
}

__attribute__((destructor)) static void end(void) {
  if (!told) return;
  FILE *file = fopen(told, "w");
  if (file) fprintf(file, "%ld\n", atomic_load(&seen)), fclose(file);
}

/* Whether this call fails. */
static int fails(const char *sort, const char *path) {
  if (!call || !below || !path || strcmp(call, sort) || !strstr(path, below)) return 0;
  long number = atomic_fetch_add(&seen, 1);
  if (number < from || number - from >= count) return 0;
  errno = error_number;
  return 1;
}

static const char *path_of(int file, char *buffer, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, buffer, size - 1);
  if (length < 0) return NULL;
  buffer[length] = 0;
  return buffer;
}

static int file_fails(const char *sort, int file) {
  if (!call || strcmp(call, sort)) return 0;
  char buffer[4096];
  return fails(sort, path_of(file, buffer, sizeof buffer));
}

static int open_fails(const char *path, int flags) {
  int writes = (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT;
  return fails(writes ? "create" : flags & O_DIRECTORY ? "list" : "read", path);
}

#define OPEN(name)                                            \
  int name(const char *path, int flags, ...) {                \
    va_list more;                                             \
    va_start(more, flags);                                    \
    mode_t mode = va_arg(more, mode_t);                       \
    va_end(more);                                             \
    return open_fails(path, flags) ? -1 : REAL(name)(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

int openat64(int folder, const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = va_arg(more, mode_t);
  va_end(more);
  return open_fails(path, flags) ? -1 : REAL(openat64)(folder, path, flags, mode);
}

DIR *opendir(const char *path) { return fails("list", path) ? NULL : REAL(opendir)(path); }

ssize_t read(int file, void *to, size_t size) { return file_fails("read", file) ? -1 : REAL(read)(file, to, size); }

ssize_t write(int file, const void *bytes, size_t size) {
  return file_fails("write", file) ? -1 : REAL(write)(file, bytes, size);
}

ssize_t writev(int file, const struct iovec *parts, int number) {
  return file_fails("write", file) ? -1 : REAL(writev)(file, parts, number);
}

ssize_t sendfile64(int to, int from_file, off64_t *offset, size_t size) {
  return file_fails("write", to) ? -1 : REAL(sendfile64)(to, from_file, offset, size);
}

ssize_t copy_file_range(int from_file, off64_t *from_at, int to, off64_t *to_at, size_t size, unsigned flags) {
  return file_fails("write", to) ? -1 : REAL(copy_file_range)(from_file, from_at, to, to_at, size, flags);
}

int statx(int folder, const char *restrict path, int flags, unsigned mask, struct statx *restrict into) {
  return fails("look", path) ? -1 : REAL(statx)(folder, path, flags, mask, into);
}

int mkdir(const char *path, mode_t mode) { return fails("folder", path) ? -1 : REAL(mkdir)(path, mode); }

int rename(const char *path, const char *to) { return fails("rename", path) ? -1 : REAL(rename)(path, to); }

int linkat(int folder, const char *path, int to_folder, const char *to, int flags) {
  return fails("link", path) ? -1 : REAL(linkat)(folder, path, to_folder, to, flags);
}

int unlink(const char *path) { return fails("remove", path) ? -1 : REAL(unlink)(path); }

int unlinkat(int folder, const char *path, int flags) {
  if (call && !strcmp(call, "remove")) {
    char buffer[4096];
    const char *above = *path == '/' ? path : path_of(folder, buffer, sizeof buffer);
    if (fails("remove", above)) return -1;
  }
  return REAL(unlinkat)(folder, path, flags);
}

int rmdir(const char *path) { return fails("remove", path) ? -1 : REAL(rmdir)(path); }

int fsync(int file) { return file_fails("sync", file) ? -1 : REAL(fsync)(file); }

int flock(int file, int how) { return file_fails("lock", file) ? -1 : REAL(flock)(file, how); }

int clock_gettime(clockid_t clock, struct timespec *time) {
  const char *now = clock == CLOCK_REALTIME ? getenv("FAULT_CLOCK") : NULL;
  if (!now) return REAL(clock_gettime)(clock, time);
  time->tv_sec = atol(now);
  time->tv_nsec = 0;
  return 0;
}
