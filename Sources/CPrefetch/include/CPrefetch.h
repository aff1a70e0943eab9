#pragma once

/// Starts loading the cache line at an address that will be read soon.
static inline void lindungi_prefetch(const void *address) { __builtin_prefetch(address, 0, 1); }
