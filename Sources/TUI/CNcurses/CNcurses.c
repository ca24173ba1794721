#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

/* What the crash handler needs, made ready while nothing is wrong. */
static struct termios saved;
static char restore[512];
static size_t restore_length;
static volatile sig_atomic_t claimed;
static volatile sig_atomic_t crashed;

static const char paste_on[] = "\033[?2004h";
static const char modes_off[] = "\033[?2004l\033[?1006l\033[?1004l\033[?1000l";
static char cursor_on[32];
/* On a terminal without an alternate screen: takes away what was shown, and what scrolled off. */
static size_t erase_start, erase_length;

static SCREEN *screen;
static FILE *input, *output;

/* Adds a capability without its padding ($<5/>), which nobody needs any more. */
static void add_restore(const char *bytes) {
  if (bytes == NULL || bytes == (char *)-1) return;
  while (*bytes != 0 && restore_length < sizeof restore) {
    if (bytes[0] == '$' && bytes[1] == '<') {
      const char *end = strchr(bytes, '>');
      if (end != NULL) {
        bytes = end + 1;
        continue;
      }
    }
    restore[restore_length++] = *bytes++;
  }
}

static void send(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, length);
    if (sent <= 0) return;
    bytes += sent;
    length -= (size_t)sent;
  }
}

int cn_claim(const char *term) {
  setlocale(LC_CTYPE, "C.UTF-8");
  if (tcgetattr(STDIN_FILENO, &saved) != 0) return -1;
  if (input == NULL) input = fdopen(dup(STDIN_FILENO), "r");
  if (output == NULL) output = fdopen(dup(STDOUT_FILENO), "w");
  if (input == NULL || output == NULL) return -1;
  int failure = 0;
  if (setupterm(term, STDOUT_FILENO, &failure) != OK) return -1;
  if (tigetstr("cup") == NULL || tigetstr("cup") == (char *)-1) return -2;
  screen = newterm(term, output, input);
  if (screen == NULL) return -1;
  raw();
  noecho();
  nonl();
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  restore_length = 0;
  add_restore(tigetstr("cnorm"));
  if (restore_length < sizeof cursor_on) memcpy(cursor_on, restore, restore_length);
  add_restore(modes_off);
  add_restore(tigetstr("sgr0"));
  add_restore(tigetstr("op"));
  add_restore(tigetstr("rmkx"));
  const char *leave = tigetstr("rmcup");
  add_restore(leave);
  add_restore("\r");
  erase_start = restore_length;
  if (leave == NULL || leave == (char *)-1) {
    add_restore(tigetstr("clear"));
    add_restore(tigetstr("E3"));
  }
  erase_length = restore_length - erase_start;
  claimed = 1;
  crashed = 0;
  send(paste_on, sizeof paste_on - 1);
  return 0;
}

int cn_colours(void) { return has_colors() ? COLORS : 0; }

static attr_t attributes_of(uint8_t bits) {
  attr_t attributes = A_NORMAL;
  if (bits & CN_BOLD) attributes |= A_BOLD;
  if (bits & CN_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & CN_REVERSE) attributes |= A_REVERSE;
  if (bits & CN_DIM) attributes |= A_DIM;
  return attributes;
}

static int pair_of(const cn_cell *cell) {
  if (cell->foreground < 0 && cell->background < 0) return 0;
  int pair = alloc_pair(cell->foreground, cell->background);
  return pair < 0 ? 0 : pair;
}

void cn_put_row(int y, const cn_cell *cells, int count) {
  if (crashed || y < 0 || y >= LINES) return;
  for (int x = 0; x < count && x < COLS; x++) {
    const cn_cell *cell = &cells[x];
    if (cell->base == 0) continue;
    wchar_t text[4] = {(wchar_t)cell->base, (wchar_t)cell->marks[0],
                       (wchar_t)cell->marks[1], 0};
    int pair = pair_of(cell);
    cchar_t glyph;
    if (setcchar(&glyph, text, attributes_of(cell->attributes), (short)0, &pair) == OK)
      mvadd_wch(y, x, &glyph);
  }
}

void cn_flush(int y, int x) {
  if (crashed) return;
  curs_set(y >= 0);
  if (y >= 0) move(y, x);
  refresh();
}

void cn_resize(int height, int width) {
  if (crashed) return;
  resize_term(height, width);
}

void cn_forget(void) { clearok(curscr, TRUE); }

void cn_bell(void) {
  if (!crashed) beep();
}

void cn_release(void) {
  if (!claimed || crashed) return;
  endwin();
  send(restore + erase_start, erase_length);
  send(modes_off, sizeof modes_off - 1);
  send(cursor_on, strlen(cursor_on));
  tcsetattr(STDIN_FILENO, TCSANOW, &saved);
  claimed = 0;
}

void cn_reclaim(void) {
  crashed = 0;
  reset_prog_mode();
  claimed = 1;
  send(paste_on, sizeof paste_on - 1);
  clearok(curscr, TRUE);
}

void cn_restore_now(void) {
  if (!claimed) return;
  claimed = 0;
  crashed = 1;
  struct pollfd way = {STDOUT_FILENO, POLLOUT, 0};
  if (poll(&way, 1, 200) != 1 || !(way.revents & POLLOUT)) {
    tcflow(STDOUT_FILENO, TCOON);
    tcflush(STDOUT_FILENO, TCOFLUSH);
  }
  if (poll(&way, 1, 200) == 1 && (way.revents & POLLOUT)) send(restore, restore_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &saved);
}

int cn_size(int *width, int *height) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
    return 0;
  *width = size.ws_col;
  *height = size.ws_row;
  return 1;
}

/* Signals that ask something of the program. */

static const int asking[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};
enum { ASKING = sizeof asking / sizeof asking[0] };
static struct sigaction asking_before[ASKING];
static int signal_pipe[2] = {-1, -1};

static void tell(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = error;
}

int cn_catch_signals(void) {
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = tell;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  /* Whoever started us may have left them blocked. */
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int i = 0; i < ASKING; i++) {
    sigaction(asking[i], &action, &asking_before[i]);
    sigaddset(&wanted, asking[i]);
  }
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
  return signal_pipe[0];
}

void cn_release_signals(void) {
  for (int i = 0; i < ASKING; i++) sigaction(asking[i], &asking_before[i], NULL);
}

void cn_stop_here(void) {
  struct sigaction usual, ours;
  memset(&usual, 0, sizeof usual);
  usual.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &usual, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

/* Signals that end the process. */

static const int deadly[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT};
enum { DEADLY = sizeof deadly / sizeof deadly[0] };
static struct sigaction deadly_before[DEADLY];
static char crash_stack[65536];

static char last_words[512];

void cn_say_after_crash(const char *text) {
  strncpy(last_words, text, sizeof last_words - 1);
}

static void crash(int number) {
  int was_claimed = claimed;
  cn_restore_now();
  struct pollfd way = {STDOUT_FILENO, POLLOUT, 0};
  if (was_claimed && poll(&way, 1, 200) == 1 && (way.revents & POLLOUT))
    send(last_words, strlen(last_words));
  struct sigaction usual;
  memset(&usual, 0, sizeof usual);
  usual.sa_handler = SIG_DFL;
  sigaction(number, &usual, NULL);
  raise(number);
}

void cn_catch_crashes(void) {
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack, .ss_flags = 0};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = crash;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int i = 0; i < DEADLY; i++) {
    sigaction(deadly[i], &action, &deadly_before[i]);
    sigaddset(&wanted, deadly[i]);
  }
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
}

void cn_release_crashes(void) {
  for (int i = 0; i < DEADLY; i++) sigaction(deadly[i], &deadly_before[i], NULL);
}
