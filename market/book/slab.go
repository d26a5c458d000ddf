package book

// id names an order in a slab.
type id uint32

// perPage is how many orders of a slab stand in a page.
const perPage = 1024

// slab keeps orders by value, in pages without a pointer in them, and lists name them by number: so that collecting
// garbage beside a million of orders need not look at any of them.
type slab struct {
	pages [][]order
	free  []id // of orders that left
}

func (s *slab) at(n id) *order { return &s.pages[n/perPage][n%perPage] }

// add copies an order into the slab, with its id.
func (s *slab) add(o *order) id {
	var n id
	if last := len(s.free) - 1; last >= 0 {
		n, s.free = s.free[last], s.free[:last]
	} else {
		if k := len(s.pages); k == 0 || len(s.pages[k-1]) == perPage {
			s.pages = append(s.pages, make([]order, 0, perPage))
		}
		page := &s.pages[len(s.pages)-1]
		n = id((len(s.pages)-1)*perPage + len(*page))
		*page = (*page)[:len(*page)+1]
	}
	at := s.at(n)
	*at = *o
	at.id = n
	return n
}

// drop gives an order's place to a later one.
func (s *slab) drop(n id) { s.free = append(s.free, n) }
