package build

// Parse reads a Dockerfile and tells what it begins with.
func Parse(text []byte) (base string, steps int, err error) {
	r, err := parse(text)
	if err != nil {
		return "", 0, err
	}
	return r.base, len(r.steps), nil
}
