// Command draw makes the pictures that the thumbnail example is tried with. They are drawn by this
// program, so nobody else has rights to them.
//
//	go run ./thumbnail/testdata/draw thumbnail/testdata
package main

import (
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"log"
	"math"
	"os"
	"path/filepath"
)

const width, height = 480, 320

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: draw FOLDER")
	}
	save(filepath.Join(os.Args[1], "hills.jpg"), func(w io.Writer) error {
		return jpeg.Encode(w, paint(hills), &jpeg.Options{Quality: 80})
	})
	save(filepath.Join(os.Args[1], "rings.png"), func(w io.Writer) error {
		return (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(w, paint(rings))
	})
}

func save(name string, encode func(io.Writer) error) {
	file, err := os.Create(name)
	if err != nil {
		log.Fatal(err)
	}
	if err := encode(file); err != nil {
		log.Fatal(err)
	}
	if err := file.Close(); err != nil {
		log.Fatal(err)
	}
}

func paint(at func(x, y float64) color.NRGBA) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.SetNRGBA(x, y, at(float64(x)/width, float64(y)/height))
		}
	}
	return img
}

// hills: an evening sky, a sun, and three rows of hills, the nearest darkest.
func hills(x, y float64) color.NRGBA {
	for near := 2; near >= 0; near-- {
		n := float64(near)
		if y > 0.42+0.16*n+0.05*math.Sin(x*9/(1+n*0.4)+n*2) {
			shade := 150 - 48*n
			return color.NRGBA{R: uint8(shade * 0.45), G: uint8(shade * 0.75), B: uint8(shade * 0.85), A: 255}
		}
	}
	if math.Hypot((x-0.72)*1.5, y-0.27) < 0.09 {
		return color.NRGBA{R: 255, G: 236, B: 170, A: 255}
	}
	return color.NRGBA{R: uint8(90 + 150*y), G: uint8(120 + 90*y), B: uint8(190 - 40*y), A: 255}
}

// rings: coloured rings that fade out towards the edge, for transparency.
func rings(x, y float64) color.NRGBA {
	r := math.Hypot((x-0.5)*1.5, y-0.5)
	if r > 0.5 {
		return color.NRGBA{}
	}
	band := uint8(int(r*24) % 3)
	c := []color.NRGBA{{R: 250, G: 200, B: 40, A: 255}, {R: 30, G: 30, B: 36, A: 255}, {R: 250, G: 250, B: 245, A: 255}}[band]
	if r > 0.4 {
		c.A = uint8(255 - int(r*100-40)*25)
	}
	return c
}
