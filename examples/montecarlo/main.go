// Command montecarlo estimates pi, or the price of a European call option, by drawing random numbers.
//
//	montecarlo [-model pi|call] [-samples N] [-seed N] [-spot S] [-strike K] [-rate R] [-volatility V] [-years T]
//
// Each task of a bag draws its own stream, which follows from the seed and the task's index, so the
// bag as a whole draws Size times N samples. The result is estimate.json; it holds the sums as well
// as the mean, so that the results of a bag are combined by adding them up.
package main

import (
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/iexec-go/iexec/examples/internal/contract"
)

const maxSamples = 1_000_000_000

type estimate struct {
	Model     string   `json:"model"`
	Task      uint64   `json:"task"`
	Tasks     uint64   `json:"tasks"`
	Seed      uint64   `json:"seed"`
	Samples   uint64   `json:"samples"`
	Sum       float64  `json:"sum"`
	SumSquare float64  `json:"sum_of_squares"`
	Mean      float64  `json:"mean"`
	StdError  float64  `json:"standard_error"`
	Exact     *float64 `json:"exact,omitempty"`
}

type option struct {
	spot, strike, rate, volatility, years float64
}

func main() { contract.Main("montecarlo", run) }

func run(task contract.Task, args []string) error {
	flags := flag.NewFlagSet("montecarlo", flag.ContinueOnError)
	model := flags.String("model", "pi", "what to estimate: pi or call")
	samples := flags.Uint64("samples", 1_000_000, "numbers to draw in each task")
	seed := flags.Uint64("seed", 1, "where the randomness comes from")
	var o option
	flags.Float64Var(&o.spot, "spot", 100, "price of the share today")
	flags.Float64Var(&o.strike, "strike", 105, "price at which the option buys")
	flags.Float64Var(&o.rate, "rate", 0.03, "interest per year, 0.03 is 3 %")
	flags.Float64Var(&o.volatility, "volatility", 0.2, "of the share, per year")
	flags.Float64Var(&o.years, "years", 1, "until the option ends")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *samples < 1 || *samples > maxSamples {
		return fmt.Errorf("-samples must be between 1 and %d", maxSamples)
	}
	if err := o.check(); err != nil {
		return err
	}

	var draw func(*rand.Rand) float64
	var exact float64
	switch *model {
	case "pi":
		draw, exact = quarterCircle, math.Pi
	case "call":
		draw, exact = o.payoff, o.price()
	default:
		return fmt.Errorf("unknown model %q: pi or call", *model)
	}
	e := estimate{Model: *model, Task: task.Index, Tasks: task.Size, Seed: *seed, Samples: *samples, Exact: &exact}
	e.draw(stream(*seed, task.Index), draw)
	if err := task.WriteJSON("estimate.json", e); err != nil {
		return err
	}
	fmt.Printf("%s: %.6f ± %.6f\n", e.Model, e.Mean, e.StdError)
	return task.Finish("estimate.json")
}

// stream gives task index of the bag its own numbers.
func stream(seed, index uint64) *rand.Rand {
	var key [32]byte
	copy(key[:], "iexec montecarlo")
	binary.BigEndian.PutUint64(key[16:], seed)
	binary.BigEndian.PutUint64(key[24:], index)
	return rand.New(rand.NewChaCha8(key))
}

func (e *estimate) draw(random *rand.Rand, draw func(*rand.Rand) float64) {
	for range e.Samples {
		v := draw(random)
		e.Sum += v
		e.SumSquare += v * v
	}
	n := float64(e.Samples)
	e.Mean = e.Sum / n
	e.StdError = math.Sqrt(math.Max(0, e.SumSquare/n-e.Mean*e.Mean) / n)
}

// quarterCircle is 4 inside the circle and 0 outside: pi on average.
func quarterCircle(random *rand.Rand) float64 {
	x, y := random.Float64(), random.Float64()
	if x*x+y*y < 1 {
		return 4
	}
	return 0
}

func (o option) check() error {
	for _, v := range []float64{o.spot, o.strike, o.volatility, o.years} {
		if !(v > 0) || math.IsInf(v, 0) {
			return errors.New("spot, strike, volatility and years must be positive numbers")
		}
	}
	if math.IsNaN(o.rate) || math.Abs(o.rate) > 10 || o.volatility > 10 || o.years > 1000 {
		return errors.New("rate, volatility or years is out of bounds")
	}
	return nil
}

// payoff is what the option gives at its end, in today's money, for one path of the share.
func (o option) payoff(random *rand.Rand) float64 {
	drift := (o.rate - o.volatility*o.volatility/2) * o.years
	end := o.spot * math.Exp(drift+o.volatility*math.Sqrt(o.years)*random.NormFloat64())
	return math.Exp(-o.rate*o.years) * math.Max(0, end-o.strike)
}

// price is the formula of Black and Scholes, to compare with.
func (o option) price() float64 {
	normal := func(x float64) float64 { return math.Erfc(-x/math.Sqrt2) / 2 }
	spread := o.volatility * math.Sqrt(o.years)
	d1 := (math.Log(o.spot/o.strike) + (o.rate+o.volatility*o.volatility/2)*o.years) / spread
	return o.spot*normal(d1) - o.strike*math.Exp(-o.rate*o.years)*normal(d1-spread)
}
