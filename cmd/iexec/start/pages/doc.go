// Package pages keeps what a process has of the program's file in memory to what it uses. The program is large, most of it
// the embedded node, and every package in it initialises itself: that touches a little of everything, for each touch the
// kernel maps 64 KB or, where the file lies in memory in large pieces, 2 MB, and nearly all of it is never used again.
// Return gives the mappings back; what is used again is mapped again from the page cache, without reading the disk.
//
// It changes nothing but how much of the file counts as resident, is best effort, and does nothing but on Linux. The
// program calls it when four fifths of it are initialised (package late) and when all is (main), since the
// most that was resident is what systems report. More often would cost more in pages mapped again than it saves.
package pages
