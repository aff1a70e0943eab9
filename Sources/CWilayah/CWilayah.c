#include "CWilayah.h"
