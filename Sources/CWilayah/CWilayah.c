#include "CWilayah.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Resolved beside this file: no working directory, no resource bundle at run time.
static const unsigned char regions[] = {
#embed "wilayah.bin"
};

const unsigned char *cwilayah_bytes(void) { return regions; }
unsigned long cwilayah_count(void) { return sizeof regions; }
