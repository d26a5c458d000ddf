package poco

// Progress is a task as its events tell it, without asking the hub: the same fold serves whoever follows a
// chain and whoever audits a past task.
//
// Events do not carry everything the hub knows: seals, enclaves, weights and callback data stay zero.
type Progress struct {
	Task
	Contributions []Contribution // in the order they were made
	Fixed         *Fixing        // its committee, on the settlement's road; never written to
}

// NewProgress is a task before its first event. Its deadlines hold already: they follow from the deal's start.
// timeRef is the time of the deal's category.
func NewProgress(d *Deal, index, timeRef uint64) Progress {
	return Progress{Task: Task{
		ID: TaskID(d.ID, index), DealID: d.ID, Index: index, TimeRef: timeRef,
		ContributionDeadline: d.ContributionDeadline(timeRef), FinalDeadline: d.FinalDeadline(timeRef),
	}}
}

// Apply folds an event that happened at a protocol time, and tells whether it is one of this task's. Both
// roads give the same sequence: contributeAndFinalize logs all four steps at once, and commit all up to the consensus.
func (p *Progress) Apply(time uint64, event Event) bool {
	if c, ok := event.(Committed); ok {
		fixed := c.Of(p.ID, time)
		if fixed != nil {
			p.Fixed = fixed
		}
		return fixed != nil
	}
	task, ok := TaskOf(event)
	if !ok || task != p.ID {
		return false
	}
	switch e := event.(type) {
	case TaskInitialize:
		p.Status = TaskActive
	case TaskContribute:
		p.Contributors = append(p.Contributors, e.Worker)
		p.Contributions = append(p.Contributions, Contribution{Worker: e.Worker, Status: Contributed, ResultHash: e.ResultHash})
	case TaskConsensus:
		p.Status = TaskRevealing
		p.ConsensusValue = e.Consensus
		p.RevealDeadline = time + RevealDeadlineRatio*p.TimeRef
		p.RevealCounter, p.WinnerCounter = 0, 0
		for _, c := range p.Contributions {
			if c.Status == Contributed && c.ResultHash == e.Consensus {
				p.WinnerCounter++
			}
		}
	case TaskReveal:
		p.RevealCounter++
		p.ResultDigest = e.Digest
		for i := range p.Contributions {
			if p.Contributions[i].Worker == e.Worker {
				p.Contributions[i].Status = Proved
			}
		}
	case TaskReopen:
		for i := range p.Contributions {
			if p.Contributions[i].ResultHash == p.ConsensusValue {
				p.Contributions[i].Status = Rejected
			}
		}
		p.Status = TaskActive
		p.ConsensusValue, p.RevealDeadline, p.WinnerCounter = [32]byte{}, 0, 0
	case TaskFinalize:
		p.Status = TaskCompleted
		p.Results = e.Results
	case TaskClaimed:
		p.Status = TaskFailed
	case CommitteeReleased:
		if p.Fixed == nil {
			return false
		}
		released := *p.Fixed
		released.Released = true
		p.Fixed = &released
	default:
		return false
	}
	return true
}

// Clone copies a progress so that folding the copy leaves the original as it is.
func (p *Progress) Clone() Progress {
	c := *p
	c.Contributors = append(c.Contributors[:0:0], p.Contributors...)
	c.Contributions = append(c.Contributions[:0:0], p.Contributions...)
	return c
}
