#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdint.h>

/* One place of the screen. base 0 is the right half of a wide character. */
typedef struct {
  uint32_t base;
  uint32_t marks[2];
  int16_t foreground; /* palette index, -1 for the terminal's own */
  int16_t background;
  uint8_t attributes; /* CN_BOLD … */
} cn_cell;

enum { CN_BOLD = 1, CN_UNDERLINE = 2, CN_REVERSE = 4, CN_DIM = 8 };

/* Claims the terminal on descriptors 0 and 1 as one of type `term`. 0 is done,
   -1 an unknown type, -2 a type that cannot move its cursor. The state to be
   restored is remembered first. */
int cn_claim(const char *term);

/* Colours that the claimed type has; 0 where it has none. */
int cn_colours(void);

/* Puts `count` cells into row `y` from column 0. Nothing is sent yet. */
void cn_put_row(int y, const cn_cell *cells, int count);

/* Sends what changed; the cursor is shown at (x, y), or hidden where y < 0. */
void cn_flush(int y, int x);

/* The window has this size from now on. */
void cn_resize(int height, int width);

/* The next flush draws everything from nothing. */
void cn_forget(void);

void cn_bell(void);

/* Gives the terminal back, or takes it again after that. */
void cn_release(void);
void cn_reclaim(void);

/* As release, but async-signal-safe and never waiting: for crashes, and for a
   terminal that accepts no output. */
void cn_restore_now(void);

/* Columns and rows as the kernel knows them; 0 where it does not answer. */
int cn_size(int *width, int *height);

/* Sends SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT and SIGWINCH, a byte each,
   into a pipe and returns its end to read, -1 on failure. Handlers rather than
   a signal mask, since threads may run that were started before. */
int cn_catch_signals(void);
void cn_release_signals(void);

/* Restores the terminal before the process dies of SIGSEGV and its kin. */
void cn_catch_crashes(void);

/* What is written to the terminal once it is restored after a crash. */
void cn_say_after_crash(const char *text);
void cn_release_crashes(void);

/* Stops this process as Ctrl-Z does; returns when it goes on. */
void cn_stop_here(void);

#endif
