#pragma once

/// The regions of Indonesia in the compact form that docs/wilayah.md describes.
const unsigned char *cwilayah_bytes(void);
/// How many bytes `cwilayah_bytes` points to.
unsigned long cwilayah_count(void);
