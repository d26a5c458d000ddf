package pool

// Output keeps a bounded part of what a program prints to one of its streams: the beginning and the end. The zero value keeps
// nothing; it is not for several goroutines.
type Output struct {
	most   int
	head   []byte
	tail   []byte
	tailAt uint64
}

// NewOutput keeps at most so many bytes.
func NewOutput(most int) Output { return Output{most: most} }

// End is how much was printed, as far as is known.
func (o *Output) End() uint64 {
	if len(o.tail) > 0 || o.tailAt > 0 {
		return o.tailAt + uint64(len(o.tail))
	}
	return uint64(len(o.head))
}

// Add takes what was printed at a place. What is known already is left out; what is missing before it is missing.
func (o *Output) Add(at uint64, text []byte) {
	end := o.End()
	if at < end {
		text = text[min(end-at, uint64(len(text))):]
		at = end
	}
	if len(text) == 0 {
		return
	}
	if room := o.most - o.most/2 - len(o.head); room > 0 && at == uint64(len(o.head)) && o.tailAt == 0 {
		n := min(room, len(text))
		o.head = append(o.head, text[:n]...)
		at, text = at+uint64(n), text[n:]
	}
	if len(text) == 0 {
		return
	}
	if at != o.tailAt+uint64(len(o.tail)) {
		o.tail, o.tailAt = nil, at
	}
	o.tail = append(o.tail, text...)
	if over := len(o.tail) - o.most/2; over > 0 {
		o.tail, o.tailAt = append([]byte(nil), o.tail[over:]...), o.tailAt+uint64(over)
	}
}

// Since gives what is kept from a place on, at most so many bytes of it, and where they begin: further on, where what was in
// between is not kept. It gives nothing when there is nothing yet.
func (o *Output) Since(at uint64, most int) (from uint64, text []byte) {
	if at < uint64(len(o.head)) {
		from, text = at, o.head[at:]
	} else if from = max(at, o.tailAt); from < o.tailAt+uint64(len(o.tail)) {
		text = o.tail[from-o.tailAt:]
	}
	if len(text) == 0 {
		return at, nil
	}
	return from, append([]byte(nil), text[:min(len(text), most)]...)
}
