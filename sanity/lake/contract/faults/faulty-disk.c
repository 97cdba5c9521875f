/*
 * Loaded into a lake before the C library (LD_PRELOAD): while the file that FAULTY_DISK names exists, writes and syncs
 * of files beside it fail now and then, a write sometimes after half of it. The file says how often: "12" is once in 12.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int once_in(void) {
  const char *switch_file = getenv("FAULTY_DISK");
  FILE *file = switch_file ? fopen(switch_file, "r") : NULL;
  int n = 0;
  if (!file) return 0;
  if (fscanf(file, "%d", &n) != 1) n = 0;
  fclose(file);
  return n;
}

static int is_beside(int fd) {
  char link[64], path[PATH_MAX];
  const char *switch_file = getenv("FAULTY_DISK");
  const char *slash = switch_file ? strrchr(switch_file, '/') : NULL;
  if (!slash) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path);
  size_t folder = (size_t)(slash - switch_file) + 1;
  return length > 0 && (size_t)length > folder && strncmp(path, switch_file, folder) == 0;
}

/* No two processes fail in the same places. */
static int fails(int fd) {
  static unsigned seed = 0;
  int n = once_in();
  if (n <= 0 || !is_beside(fd)) return 0;
  if (seed == 0) seed = (unsigned)getpid();
  return rand_r(&seed) % n == 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int fsync(int fd) {
  if (fails(fd)) return errno = EIO, -1;
  return REAL(fsync)(fd);
}

int fdatasync(int fd) {
  if (fails(fd)) return errno = EIO, -1;
  return REAL(fdatasync)(fd);
}

int ftruncate64(int fd, off64_t length) {
  if (fails(fd)) return errno = EIO, -1;
  return REAL(ftruncate64)(fd, length);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  if (fails(fd)) {
    if (count > 1) (void)!REAL(write)(fd, bytes, count / 2);
    return errno = count % 3 == 0 ? ENOSPC : EIO, -1;
  }
  return REAL(write)(fd, bytes, count);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  if (fails(fd)) {
    if (count > 1) (void)!REAL(pwrite64)(fd, bytes, count / 2, at);
    return errno = at % 3 == 0 ? ENOSPC : EIO, -1;
  }
  return REAL(pwrite64)(fd, bytes, count, at);
}
