#define _GNU_SOURCE
#include "CMemory.h"

#include <sys/mman.h>

int memory_file(void) { return memfd_create("lindungi", MFD_CLOEXEC); }
