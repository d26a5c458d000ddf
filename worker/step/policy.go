package step

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Policy says which tasks a worker's operator wants. The zero Policy wants all of them.
type Policy struct {
	// MinPrice is the least that the workers of a task share, in nRLC: the pool's price without the scheduler's part.
	MinPrice poco.Amount
	// Categories that are taken; none: all.
	Categories []uint64
	// DenyTags are bits that a deal's tag must not have.
	DenyTags poco.Tag
	// Apps that are taken; none: all but those denied.
	Apps, DenyApps []common.Address
	// Hours at which tasks are taken; none: always.
	Hours []Hours
	// MaxLoad is how many processors others than tasks may use for the machine to count as idle; 0: any number.
	MaxLoad float64
	// MaxTime is the most seconds that a task's category may give it: what runs tasks here gives no more. 0: any number.
	MaxTime uint64
}

// Hours is a time of each day, in minutes from midnight, UTC: from From until before To. It may go over midnight.
type Hours struct{ From, To int }

const dayMinutes = 24 * 60

// Validate tells what makes no sense.
func (p Policy) Validate() error {
	for _, h := range p.Hours {
		if h.From < 0 || h.From >= dayMinutes || h.To < 0 || h.To > dayMinutes || h.From == h.To {
			return fmt.Errorf("policy: hours from minute %d to %d of a day", h.From, h.To)
		}
	}
	if p.MaxLoad < 0 {
		return errors.New("policy: negative load")
	}
	return nil
}

// Closed tells why no task at all is taken now, "" if tasks are.
func (p Policy) Closed(load float64, now uint64) string {
	if len(p.Hours) > 0 {
		minute := int(now / 60 % dayMinutes)
		if !slices.ContainsFunc(p.Hours, func(h Hours) bool { return h.hold(minute) }) {
			return "outside of the hours at which this worker takes tasks"
		}
	}
	if p.MaxLoad > 0 && load > p.MaxLoad {
		return fmt.Sprintf("the machine is in use: %.1f processors, at most %.1f", load, p.MaxLoad)
	}
	return ""
}

func (h Hours) hold(minute int) bool {
	if h.From < h.To {
		return h.From <= minute && minute < h.To
	}
	return h.From <= minute || minute < h.To
}

// objection tells why the operator does not want a deal's tasks, "" if they are wanted.
func (p Policy) objection(d *poco.Deal, seconds uint64, load float64, now uint64) string {
	shared := d.Workerpool.Price - d.Workerpool.Price*poco.Amount(min(d.SchedulerRewardRatio, 100))/100
	app := d.App.Pointer
	switch {
	case p.Closed(load, now) != "":
		return p.Closed(load, now)
	case shared < p.MinPrice:
		return fmt.Sprintf("its workers share %v, the least is %v", shared, p.MinPrice)
	case len(p.Categories) > 0 && !slices.Contains(p.Categories, d.Category):
		return fmt.Sprintf("category %d is not taken", d.Category)
	case p.MaxTime > 0 && seconds > p.MaxTime:
		return fmt.Sprintf("a task of category %d may take %d seconds, here it gets at most %d", d.Category, seconds, p.MaxTime)
	case d.Tag.Without(p.DenyTags) != d.Tag:
		return fmt.Sprintf("tag %v is not taken", d.Tag)
	case slices.Contains(p.DenyApps, app), len(p.Apps) > 0 && !slices.Contains(p.Apps, app):
		return fmt.Sprintf("app %v is not taken", app)
	}
	return ""
}
