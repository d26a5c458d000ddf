// Gastest measures what the contracts cost against PoCo's published ones: both are deployed on an empty chain in this
// process, live through the same scenarios with the same accounts, and the gas of whole transactions is compared.
//
// It prints the table and writes it as JSON. `make -C contracts bench-gas` runs it, after it has fetched the reference's
// artifacts; nothing of the reference is kept in the repository.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"text/tabwriter"
)

// Row is one scenario as the table has it. Ratios are ours to the reference's; a goal of 0 means that there is none.
type Row struct {
	Scenario  string  `json:"scenario"`
	Ours      uint64  `json:"ours"`
	Reference uint64  `json:"reference"`
	Ratio     float64 `json:"ratio"`
	Goal      float64 `json:"goal"`
	// Next is the same under the state prices of EIP-8037.
	Next Prices `json:"eip8037"`
}

// Prices are both sides' gas under other rules.
type Prices struct {
	Ours      uint64  `json:"ours"`
	Reference uint64  `json:"reference"`
	Ratio     float64 `json:"ratio"`
}

func main() {
	reference := flag.String("reference", "", "folder of the unpacked @iexec/poco package")
	out := flag.String("out", "", "file to write the table to, as JSON")
	steps := flag.Bool("steps", false, "print every transaction of the scenarios too")
	flag.Parse()
	if err := run(*reference, *out, *steps); err != nil {
		fmt.Fprintln(os.Stderr, "gastest:", err)
		os.Exit(1)
	}
}

func run(reference, out string, steps bool) error {
	if reference == "" {
		return errors.New("-reference is missing: make -C contracts bench-gas fetches it")
	}
	measured := map[string]map[string]uint64{}
	for _, fork := range []string{today, next} {
		for _, side := range []string{"ours", "reference"} {
			m, err := newMarket(fork, side, reference)
			if err != nil {
				return fmt.Errorf("%s under %s: %w", side, fork, err)
			}
			gas, err := m.measure()
			if err != nil {
				return fmt.Errorf("%s under %s: %w", side, fork, err)
			}
			measured[fork+side] = gas
			if steps && fork == today {
				m.chain.printSteps(os.Stdout, side)
			}
		}
	}
	rows := make([]Row, len(scenarios))
	for i, s := range scenarios {
		p, q := prices(measured, today, s.name), prices(measured, next, s.name)
		rows[i] = Row{Scenario: s.name, Ours: p.Ours, Reference: p.Reference, Ratio: p.Ratio, Goal: s.goal, Next: q}
	}
	if err := print(os.Stdout, rows); err != nil {
		return err
	}
	if out == "" {
		return nil
	}
	data, err := json.MarshalIndent(rows, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(out, append(data, '\n'), 0o644)
}

func prices(measured map[string]map[string]uint64, fork, scenario string) Prices {
	ours, reference := measured[fork+"ours"][scenario], measured[fork+"reference"][scenario]
	return Prices{Ours: ours, Reference: reference, Ratio: math.Round(float64(ours)/float64(reference)*10000) / 10000}
}

func print(w io.Writer, rows []Row) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "scenario\tours\treference\tratio\tgoal\t\tEIP-8037 ours\treference\tratio\t")
	for _, r := range rows {
		verdict := "reached"
		if r.Ratio > r.Goal {
			verdict = "MISSED"
		}
		fmt.Fprintf(t, "%s\t%d\t%d\t%.4f\t%.3f\t%s\t%d\t%d\t%.4f\t\n",
			r.Scenario, r.Ours, r.Reference, r.Ratio, r.Goal, verdict, r.Next.Ours, r.Next.Reference, r.Next.Ratio)
	}
	return t.Flush()
}
