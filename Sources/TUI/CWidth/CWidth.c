#define _XOPEN_SOURCE 700
#include "CWidth.h"

#include <locale.h>
#include <stddef.h>
#include <wchar.h>

int cw_prepare(void) { return setlocale(LC_CTYPE, "C.UTF-8") != NULL; }

int cw_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
