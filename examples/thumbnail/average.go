package main

import (
	"image"
	"image/color"
)

// average gives the mean colour of an area, weighted by opacity.
func average(from image.Image, area image.Rectangle) color.RGBA64 {
	var r, g, b, a uint64
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			cr, cg, cb, ca := from.At(x, y).RGBA() // already multiplied by opacity
			r, g, b, a = r+uint64(cr), g+uint64(cg), b+uint64(cb), a+uint64(ca)
		}
	}
	n := uint64(area.Dx() * area.Dy())
	// Eight bits are kept of sixteen: what is below is noise, and costs half the file.
	keep := func(sum uint64) uint16 { return uint16(sum/n>>8) * 0x101 }
	return color.RGBA64{R: keep(r), G: keep(g), B: keep(b), A: keep(a)}
}
