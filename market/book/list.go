package book

import (
	"slices"
	"sort"
)

// maxChunk is how many items stand next to each other: few enough to move them for an insertion, and enough for
// scans to run through memory from one end to the other.
const maxChunk = 512

// list is a sorted list in chunks. It keeps its items by value, because reading through a long list of pointers
// costs ten times as much.
type list[T any] struct {
	chunks [][]T
	size   int
	of     func(*T) *order
}

// place finds the first item that is not before an order: its chunk, and its index in that chunk.
func (l *list[T]) place(o *order) (chunk, index int) {
	chunk = sort.Search(len(l.chunks), func(i int) bool {
		c := l.chunks[i]
		return !l.of(&c[len(c)-1]).before(o)
	})
	if chunk == len(l.chunks) {
		return chunk, 0
	}
	c := l.chunks[chunk]
	return chunk, sort.Search(len(c), func(i int) bool { return !l.of(&c[i]).before(o) })
}

func (l *list[T]) insert(item T) {
	chunk, index := l.place(l.of(&item))
	l.size++
	if chunk == len(l.chunks) {
		if chunk == 0 {
			l.chunks = append(l.chunks, []T{item})
			return
		}
		chunk--
		index = len(l.chunks[chunk])
	}
	l.chunks[chunk] = slices.Insert(l.chunks[chunk], index, item)
	if len(l.chunks[chunk]) > maxChunk {
		l.split(chunk)
	}
}

// split makes two chunks of one, each with room to grow.
func (l *list[T]) split(chunk int) {
	c := l.chunks[chunk]
	right := append(make([]T, 0, maxChunk*3/4), c[len(c)/2:]...)
	left := append(make([]T, 0, maxChunk*3/4), c[:len(c)/2]...)
	l.chunks = append(l.chunks, nil)
	copy(l.chunks[chunk+2:], l.chunks[chunk+1:])
	l.chunks[chunk], l.chunks[chunk+1] = left, right
}

// remove takes out the item of an order, if it is there.
func (l *list[T]) remove(o *order) (gone T, ok bool) {
	chunk, index := l.place(o)
	if chunk == len(l.chunks) || o.before(l.of(&l.chunks[chunk][index])) {
		return gone, false
	}
	c := l.chunks[chunk]
	gone = c[index]
	copy(c[index:], c[index+1:])
	c = c[:len(c)-1]
	l.chunks[chunk] = c
	l.size--
	next := chunk + 1
	switch {
	case len(c) == 0:
		l.drop(chunk)
	case next < len(l.chunks) && len(c)+len(l.chunks[next]) <= maxChunk/2:
		// A list that many orders left must not consist of crumbs.
		l.chunks[chunk] = append(c, l.chunks[next]...)
		l.drop(next)
	}
	return gone, true
}

func (l *list[T]) drop(chunk int) {
	copy(l.chunks[chunk:], l.chunks[chunk+1:])
	l.chunks[len(l.chunks)-1] = nil
	l.chunks = l.chunks[:len(l.chunks)-1]
}
