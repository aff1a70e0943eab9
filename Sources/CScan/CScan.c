#define _GNU_SOURCE
#include "CScan.h"
#include <string.h>

// memmem is hidden from Swift by feature macros.
const uint8_t *lindungi_find(const uint8_t *p, size_t count, const uint8_t *what, size_t length) {
    return memmem(p, count, what, length);
}
