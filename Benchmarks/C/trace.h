/* The format of a trace: what one program asked of SQLite and of its lock file, in order.
   Each record is a byte and what follows it, in the machine's own byte order:

   'O' connection:u16 flags:i32              a connection was opened
   'Q' statement:u32 length:u32 bytes        a statement's SQL, before its first use
   'S' connection:u16 statement:u32 steps:u32 count:u16 values
                                             it ran: how often it was stepped, its values
   'L' operation:i32                         flock
   'M' kind:i32                              a unit of measured work begins (0: none)

   A value is a byte ('n', 'i', 'd', 't', 'b') and 8 bytes of number, or u32 length and bytes. */
#ifndef TRACE_H
#define TRACE_H
enum { TRACE_OPEN = 'O', TRACE_SQL = 'Q', TRACE_RUN = 'S', TRACE_LOCK = 'L', TRACE_MARK = 'M' };
#endif
