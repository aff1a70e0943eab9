// Finds the bytes that give a delimited text its structure, 64 at a time.
// C because Swift has no portable way to turn a vector comparison into a bit
// mask; header-only, so that it is inlined into the reader's loop.
#ifndef LINDUNGI_CSCAN_H
#define LINDUNGI_CSCAN_H

#include <stdint.h>
#include <stddef.h>

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t lindungi_mask16(const uint8_t *p, __m128i delimiter) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)p);
    __m128i hit = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'))),
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r'))));
    return (uint64_t)(uint32_t)_mm_movemask_epi8(hit);
}

/// Bit i is set where p[i] is the delimiter, a double quote, CR or LF. Reads 64 bytes.
static inline uint64_t lindungi_structure64(const uint8_t *p, uint8_t delimiter) {
    __m128i d = _mm_set1_epi8((char)delimiter);
    return lindungi_mask16(p, d) | lindungi_mask16(p + 16, d) << 16 | lindungi_mask16(p + 32, d) << 32
        | lindungi_mask16(p + 48, d) << 48;
}

#else

/// Bit i is set where p[i] is the delimiter, a double quote, CR or LF. Reads 64 bytes.
static inline uint64_t lindungi_structure64(const uint8_t *p, uint8_t delimiter) {
    uint64_t mask = 0;
    for (int i = 0; i < 64; i++) {
        uint8_t c = p[i];
        mask |= (uint64_t)(c == delimiter || c == '"' || c == '\n' || c == '\r') << i;
    }
    return mask;
}

#endif

/// Whether any of the bytes is outside ASCII.
static inline int lindungi_has_high_bit(const uint8_t *p, size_t count) {
    size_t i = 0;
    uint64_t any = 0;
    for (; i + 32 <= count; i += 32) {
        uint64_t words[4];
        __builtin_memcpy(words, p + i, 32);
        any |= words[0] | words[1] | words[2] | words[3];
    }
    for (; i < count; i++) any |= (uint64_t)p[i];
    return (any & 0x8080808080808080ULL) != 0;
}

/// Where `what` first stands in the bytes, or NULL.
const uint8_t *lindungi_find(const uint8_t *p, size_t count, const uint8_t *what, size_t length);

#endif
