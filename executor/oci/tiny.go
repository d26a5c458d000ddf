package oci

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// tinyText is what the tiny program says.
const tinyText = "ready"

// tinyCode writes the text, whose address and length are filled in, and ends.
var tinyCode = map[string][]byte{
	// mov eax,1; mov edi,1; lea rsi,[rip+14]; mov edx,5; syscall; mov eax,60; xor edi,edi; syscall
	"amd64": {
		0xb8, 1, 0, 0, 0, 0xbf, 1, 0, 0, 0, 0x48, 0x8d, 0x35, 0x10, 0, 0, 0, 0xba, 5, 0, 0, 0, 0x0f, 0x05,
		0xb8, 60, 0, 0, 0, 0x31, 0xff, 0x0f, 0x05,
	},
	// mov x0,1; adr x1,#28; mov x2,5; mov x8,64; svc 0; mov x0,0; mov x8,93; svc 0
	"arm64": {
		0x20, 0x00, 0x80, 0xd2, 0xe1, 0x00, 0x00, 0x10, 0xa2, 0x00, 0x80, 0xd2, 0x08, 0x08, 0x80, 0xd2, 0x01, 0x00, 0x00, 0xd4,
		0x00, 0x00, 0x80, 0xd2, 0xa8, 0x0b, 0x80, 0xd2, 0x01, 0x00, 0x00, 0xd4,
	},
}

// tinyProgram makes a static program for Linux: a head, one segment, a few instructions.
func tinyProgram(arch string) ([]byte, error) {
	code, ok := tinyCode[arch]
	if !ok {
		return nil, fmt.Errorf("no sandboxes on %s", arch)
	}
	const base, headSize, segmentSize = 0x400000, 64, 56
	size := uint64(headSize + segmentSize + len(code) + len(tinyText))
	var out bytes.Buffer
	out.WriteString("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	for _, field := range []any{
		uint16(2), machines[arch], uint32(1), uint64(base + headSize + segmentSize), uint64(headSize), uint64(0),
		uint32(0), uint16(headSize), uint16(segmentSize), uint16(1), uint16(0), uint16(0), uint16(0), // head
		uint32(1), uint32(5), uint64(0), uint64(base), uint64(base), size, size, uint64(0x1000), // one segment, read and executed
	} {
		if err := binary.Write(&out, binary.LittleEndian, field); err != nil {
			return nil, err
		}
	}
	out.Write(code)
	out.WriteString(tinyText)
	return out.Bytes(), nil
}
