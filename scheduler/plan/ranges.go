package plan

import "slices"

// ranges is a set of indexes of a bag, small as long as they are taken roughly in order.
type ranges []span

type span struct{ from, to uint64 } // [from, to)

// find returns the first span that ends at or after i.
func (r ranges) find(i uint64) int {
	k, _ := slices.BinarySearchFunc(r, i, func(s span, i uint64) int {
		if s.to < i {
			return -1
		}
		return 1
	})
	return k
}

func (r ranges) has(i uint64) bool {
	for k := r.find(i); k < len(r) && r[k].from <= i; k++ {
		if i < r[k].to {
			return true
		}
	}
	return false
}

func (r *ranges) add(i uint64) {
	if r.has(i) {
		return
	}
	s := *r
	k := s.find(i)
	touchesLeft := k < len(s) && s[k].to == i
	right := k
	if touchesLeft {
		right++
	}
	touchesRight := right < len(s) && s[right].from == i+1
	switch {
	case touchesLeft && touchesRight:
		s[k].to = s[right].to
		s = slices.Delete(s, right, right+1)
	case touchesLeft:
		s[k].to++
	case touchesRight:
		s[right].from--
	default:
		s = slices.Insert(s, k, span{i, i + 1})
	}
	*r = s
}

func (r *ranges) remove(i uint64) {
	if !r.has(i) {
		return
	}
	s := *r
	k := s.find(i)
	for i < s[k].from || i >= s[k].to {
		k++
	}
	switch whole := s[k]; {
	case whole.to-whole.from == 1:
		s = slices.Delete(s, k, k+1)
	case whole.from == i:
		s[k].from++
	case whole.to == i+1:
		s[k].to--
	default:
		s[k].to = i
		s = slices.Insert(s, k+1, span{i + 1, whole.to})
	}
	*r = s
}

// next is the first index that is not in the set.
func (r ranges) next() uint64 {
	if len(r) > 0 && r[0].from == 0 {
		return r[0].to
	}
	return 0
}
