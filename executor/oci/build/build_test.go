package build_test

import (
	"archive/tar"
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"log"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-containerregistry/pkg/name"
	"github.com/google/go-containerregistry/pkg/registry"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/layout"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"github.com/google/go-containerregistry/pkg/v1/tarball"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/oci/build"
	"github.com/iexec-go/iexec/executor/oci/ocitest"
	"github.com/iexec-go/iexec/poco"
)

// folder makes a folder of files; a name that ends with a slash is a folder, a content that begins with -> a link.
func folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		at, content := filepath.Join(dir, name), files[name]
		must(t, os.MkdirAll(filepath.Dir(at), 0o755))
		link, isLink := strings.CutPrefix(content, "->")
		switch {
		case strings.HasSuffix(name, "/"):
			must(t, os.MkdirAll(at, 0o755))
		case isLink:
			must(t, os.Symlink(link, at))
		default:
			must(t, os.WriteFile(at, []byte(content), 0o644))
		}
	}
	return dir
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// made is an image as whoever unpacks it finds it.
type made struct {
	build.Image
	archive string
	config  v1.ConfigFile
	top     map[string]*tar.Header // entries of the last layer
	content map[string]string
	layers  int
}

// builds builds the image of a folder and reads it back.
func builds(t testing.TB, dir string) made {
	t.Helper()
	m := made{archive: filepath.Join(dir, "app.tar")}
	var err error
	if m.Image, err = build.Archive(t.Context(), dir, m.archive); err != nil {
		t.Fatal(err)
	}
	if digest, err := oci.DigestOfArchive(m.archive); err != nil || digest != m.Digest {
		t.Fatalf("the archive holds %v, %v; %v was built", digest, err, m.Digest)
	}
	files, closer, err := oci.OpenLayout(m.archive)
	must(t, err)
	defer func() { must(t, closer.Close()) }()
	read := func(digits string) []byte {
		file, err := files.Open("blobs/sha256/" + digits)
		must(t, err)
		text, err := io.ReadAll(file)
		must(t, err)
		return text
	}
	manifest, err := v1.ParseManifest(bytes.NewReader(read(hex.EncodeToString(m.Digest[:]))))
	must(t, err)
	must(t, json.Unmarshal(read(manifest.Config.Digest.Hex), &m.config))
	m.layers, m.top, m.content = len(manifest.Layers), map[string]*tar.Header{}, map[string]string{}
	if m.layers == 0 {
		return m
	}
	for entries := tar.NewReader(bytes.NewReader(read(manifest.Layers[m.layers-1].Digest.Hex))); ; {
		header, err := entries.Next()
		if errors.Is(err, io.EOF) {
			return m
		}
		must(t, err)
		text, err := io.ReadAll(entries)
		must(t, err)
		m.top[header.Name], m.content[header.Name] = header, string(text)
	}
}

// What a file's times and owner are, and most of its mode, is no part of an image: two people with the same sources get the
// same digest, and the same archive.
func TestSameSourcesSameDigest(t *testing.T) {
	files := map[string]string{"Dockerfile": "FROM scratch\nCOPY b a src /app/\nENTRYPOINT [\"/app/a\"]\n", "a": "first", "b": "second", "src/c": "third"}
	first := folder(t, files)
	second := folder(t, files)
	for _, name := range []string{"a", "src/c"} {
		must(t, os.Chtimes(filepath.Join(second, name), build.Epoch, build.Epoch))
		must(t, os.Chmod(filepath.Join(second, name), 0o600))
	}
	one, two := builds(t, first), builds(t, second)
	x, err := os.ReadFile(one.archive)
	must(t, err)
	y, err := os.ReadFile(two.archive)
	must(t, err)
	if one.Digest != two.Digest || !bytes.Equal(x, y) {
		t.Errorf("%v and %v", one.Digest, two.Digest)
	}
	if again := builds(t, first); again.Digest != one.Digest {
		t.Errorf("the next build gives %v, not %v", again.Digest, one.Digest)
	}
	// A digest that once was is one for ever: apps are registered under it.
	if runtime.GOARCH == "amd64" && one.Digest.Hex() != golden {
		t.Errorf("digest %v, it was %s", one.Digest, golden)
	}
	if names := slices.Sorted(maps.Keys(one.top)); !slices.Equal(names, []string{"app/a", "app/b", "app/c"}) {
		t.Errorf("%q", names)
	}
	for name, change := range map[string]func(at string) error{
		"content": func(at string) error { return os.WriteFile(at, []byte("other"), 0o600) },
		"program": func(at string) error { return os.Chmod(at, 0o755) },
	} {
		other := folder(t, files)
		must(t, change(filepath.Join(other, "a")))
		if m := builds(t, other); m.Digest == one.Digest {
			t.Errorf("%s changes nothing", name)
		}
	}
}

func TestConfiguration(t *testing.T) {
	dir := folder(t, map[string]string{"app": "x", "Dockerfile": `
# syntax=docker/dockerfile:1
ARG WHAT="scratch"
FROM ${WHAT}
ENV A=1 B="two words" \
    # in between
    C='$A'
ENV D=$A-${B}
ENV OLD form of it
WORKDIR /srv
WORKDIR sub
user 1000:1000
LABEL of="me and you" n=$A
COPY app .
CMD echo "$A"
ENTRYPOINT ["/srv/sub/app", "-x"]
`})
	m := builds(t, dir)
	want := v1.Config{
		Env:        []string{"A=1", "B=two words", "C=$A", "D=1-two words", "OLD=form of it"},
		WorkingDir: "/srv/sub", User: "1000:1000", Labels: map[string]string{"of": "me and you", "n": "1"},
		Cmd: []string{"/bin/sh", "-c", `echo "$A"`}, Entrypoint: []string{"/srv/sub/app", "-x"},
	}
	x, y := jsonOf(t, m.config.Config), jsonOf(t, want)
	if x != y {
		t.Errorf("got  %s\nwant %s", x, y)
	}
	if m.config.OS != "linux" || m.config.Architecture != runtime.GOARCH || !m.config.Created.Equal(build.Epoch) {
		t.Errorf("%s/%s, %v", m.config.OS, m.config.Architecture, m.config.Created)
	}
	if h := m.top["srv/sub/app"]; h == nil || h.Uid != 0 || h.Mode != 0o644 || !h.ModTime.Equal(build.Epoch) {
		t.Errorf("%+v", h)
	}
}

func jsonOf(t testing.TB, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	must(t, err)
	return string(text)
}

func TestCopy(t *testing.T) {
	sources := map[string]string{
		"one.py": "1", "two.py": "2", "note.md": "n", "lib/a": "a", "lib/deep/b": "b", "lib/link": "->a", "lib/none/": "",
		"secret/key": "k", ".dockerignore": "secret\n**/*.md\nDockerfile\n",
	}
	for _, tt := range []struct {
		steps string
		want  []string // name and mode, or what a link says
	}{
		{"COPY one.py /app/", []string{"app/one.py 644"}},
		{"COPY one.py /app/main", []string{"app/main 644"}},
		{"COPY --chmod=755 one.py two.py /bin", []string{"bin/one.py 755", "bin/two.py 755"}},
		{"COPY *.py /", []string{"one.py 644", "two.py 644"}},
		{`COPY ["one.py", "/with space/"]`, []string{"with space/one.py 644"}},
		{"COPY lib /usr/lib", []string{"usr/lib/a 644", "usr/lib/deep/b 644", "usr/lib/link -> a", "usr/lib/none/ 755"}},
		{"COPY lib/link /x", []string{"x 644"}},
		{"COPY one.py /x\nCOPY two.py /x", []string{"x 644"}},
		// Neither what is ignored nor what the build itself leaves.
		{"COPY . /all", []string{"all/.dockerignore 644", "all/lib/a 644", "all/lib/deep/b 644", "all/lib/link -> a", "all/lib/none/ 755", "all/one.py 644", "all/two.py 644"}},
		{"WORKDIR /w\nCOPY one.py two.py sub/", []string{"w/sub/one.py 644", "w/sub/two.py 644"}},
	} {
		dir := folder(t, sources)
		must(t, os.WriteFile(filepath.Join(dir, "Dockerfile"), []byte("FROM scratch\n"+tt.steps+"\n"), 0o600))
		for _, name := range []string{"app.tar", ".app-1.tar"} {
			must(t, os.WriteFile(filepath.Join(dir, name), []byte("left by something else"), 0o600))
		}
		m := builds(t, dir)
		var got []string
		for name, h := range m.top {
			if h.Typeflag == tar.TypeSymlink {
				got = append(got, name+" -> "+h.Linkname)
			} else {
				got = append(got, name+" "+octal(h.Mode))
			}
		}
		if slices.Sort(got); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", tt.steps, got, tt.want)
		}
		if text := m.content["x"]; strings.HasSuffix(tt.steps, "COPY two.py /x") && text != "2" {
			t.Errorf("the first copy stays: %q", text)
		}
	}
}

func octal(mode int64) string {
	const digits = "01234567"
	return string([]byte{digits[mode>>6&7], digits[mode>>3&7], digits[mode&7]})
}

// What would not be carried out as it is written is refused, with the line, before anything is fetched.
func TestRefused(t *testing.T) {
	dir := folder(t, map[string]string{"a": "a", "out": "->/etc/passwd", "up/link": "->../../x", ".dockerignore": "hidden", "hidden": ""})
	for text, want := range map[string]string{
		"":                                       "names no base",
		"COPY a /\n":                             "line 1: COPY before FROM",
		"FROM scratch\n\nRUN make\n":             "line 3: RUN is not carried out here",
		"FROM scratch\nADD x.tar /\n":            "line 2: ADD is not carried out",
		"FROM scratch\nEXPOSE 80\n":              "no network",
		"FROM scratch\nINVENT x\n":               `there is no instruction "INVENT"`,
		"FROM scratch\nFROM scratch\n":           "not several in stages",
		"FROM scratch\nARG X=1\n":                "ARG stands before FROM",
		"FROM scratch a\n":                       "wants one base",
		"FROM --platform=plan9/x scratch\n":      "--platform",
		"FROM ./none.tar\n":                      "is not there",
		"FROM ./a\n":                             "too short",
		"FROM UPPER\n":                           "is not the name of an image",
		"FROM scratch\nCOPY a\n":                 "what is copied, and where to",
		"FROM scratch\nCOPY b /\n":               `there is no "b"`,
		"FROM scratch\nCOPY hidden /\n":          ".dockerignore names it",
		"FROM scratch\nCOPY ../a /\n":            "outside of the folder",
		"FROM scratch\nCOPY out /\n":             `there is no "out"`,
		"FROM scratch\nCOPY --from=x a /\n":      "--from=x is not carried out",
		"FROM scratch\nCOPY --chown=1 a /\n":     "--chown=1 is not carried out",
		"FROM scratch\nCOPY --chmod=u+x a /\n":   "is no mode",
		"FROM scratch\nCOPY <<E /x\nhello\nE\n":  "not written in the Dockerfile",
		"FROM scratch\nCOPY a /.wh.b\n":          "no name for a file",
		"FROM scratch\nENV A\n":                  "want NAME=value",
		"FROM scratch\nENV A='x\n":               "a quote is not closed",
		"FROM scratch\nENV A=${B:-c}\n":          "$NAME or ${NAME}",
		"FROM scratch\nENTRYPOINT ['/bin/sh']\n": "double quotes",
		"FROM scratch\nUSER\n":                   "says nothing",
		"# escape=`\nFROM scratch\n":             "backslash",
	} {
		must(t, os.WriteFile(filepath.Join(dir, build.File), []byte(text), 0o600))
		_, err := build.Archive(t.Context(), dir, filepath.Join(dir, "app.tar"))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "nothing was charged") {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*.tar")); err != nil || len(left) > 0 {
		t.Errorf("left: %q, %v", left, err)
	}
	if _, err := build.Archive(t.Context(), t.TempDir(), filepath.Join(dir, "app.tar")); poco.KindOf(err) != poco.NotFound {
		t.Errorf("without a Dockerfile: %v", err)
	}
}

// A folder that is a link out of the sources shows as the link that it is: nothing of the machine comes along.
func TestLinksAreNotFollowed(t *testing.T) {
	dir := folder(t, map[string]string{"src/out": "->/etc", "Dockerfile": "FROM scratch\nCOPY src /\n"})
	if m := builds(t, dir); len(m.top) != 1 || m.top["out"].Linkname != "/etc" {
		t.Errorf("%v", m.top)
	}
}

// serve runs a registry that counts the parts of images that are taken from it.
func serve(t testing.TB) (host string, fetched *atomic.Int32) {
	t.Helper()
	fetched = new(atomic.Int32)
	inner := registry.New(registry.Logger(log.New(io.Discard, "", 0)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet && strings.Contains(r.URL.Path, "/blobs/sha256") {
			fetched.Add(1)
		}
		inner.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return strings.TrimPrefix(server.URL, "http://"), fetched
}

// baseImage holds one file, and has a command of its own.
func baseImage(t testing.TB, arch string) v1.Image {
	t.Helper()
	raw := tarOf(t, "etc/base", "the base")
	l, err := tarball.LayerFromOpener(func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(raw)), nil })
	must(t, err)
	image, err := mutate.AppendLayers(empty.Image, l)
	must(t, err)
	file, err := image.ConfigFile()
	must(t, err)
	file = file.DeepCopy()
	file.OS, file.Architecture = "linux", arch
	file.Config = v1.Config{Cmd: []string{"of the base"}, Env: []string{"PATH=/own", "A=b"}}
	image, err = mutate.ConfigFile(image, file)
	must(t, err)
	return image
}

func tarOf(t testing.TB, name, content string) []byte {
	t.Helper()
	var raw bytes.Buffer
	w := tar.NewWriter(&raw)
	must(t, w.WriteHeader(&tar.Header{Name: name, Typeflag: tar.TypeReg, Mode: 0o644, Size: int64(len(content))}))
	_, err := io.WriteString(w, content)
	must(t, errors.Join(err, w.Close()))
	return raw.Bytes()
}

// golden is the digest of the first test's image.
const golden = "0x7989264fc48144b933f08dbaa2622de6f927f3966dc9ac67766ecd578b8e75f6"

// otherArch is a processor that this machine has not.
func otherArch() string {
	if runtime.GOARCH == "arm64" {
		return "amd64"
	}
	return "arm64"
}

// indexOf is an index of the image for two kinds of machines.
func indexOf(t testing.TB) v1.ImageIndex {
	t.Helper()
	index := mutate.IndexMediaType(empty.Index, "application/vnd.oci.image.index.v1+json")
	for _, arch := range []string{otherArch(), runtime.GOARCH} {
		index = mutate.AppendManifests(index, mutate.IndexAddendum{Add: baseImage(t, arch), Descriptor: v1.Descriptor{Platform: &v1.Platform{OS: "linux", Architecture: arch}}})
	}
	return index
}

// Every kind of base gives an image that a worker unpacks: with the base's files, and the application's.
func TestBases(t *testing.T) {
	host, _ := serve(t)
	dir := t.TempDir()
	image, index := baseImage(t, runtime.GOARCH), indexOf(t)
	tag, err := name.NewTag(host + "/team/base:1")
	must(t, err)
	must(t, remote.WriteIndex(tag, index))
	sum, err := index.Digest()
	must(t, err)

	at, err := layout.Write(filepath.Join(dir, "layout"), empty.Index)
	must(t, err)
	must(t, at.AppendIndex(index))
	ocitest.Archive(t, image, filepath.Join(dir, "oci.tar"))
	must(t, tarball.WriteToFile(filepath.Join(dir, "saved.tar"), tag, image))
	must(t, os.WriteFile(filepath.Join(dir, "root.tar"), tarOf(t, "etc/base", "the base"), 0o600))
	must(t, os.MkdirAll(filepath.Join(dir, "tree", "etc"), 0o755))
	must(t, os.WriteFile(filepath.Join(dir, "tree", "etc", "base"), []byte("the base"), 0o600))

	for _, tt := range []struct {
		base     string
		pin      string
		inherits bool // the base's configuration
	}{
		{tag.Name(), tag.Name() + "@" + sum.String(), true},
		{tag.Name() + "@" + sum.String(), "", true},
		{"./layout", "", true}, {"./oci.tar", "", true}, {filepath.Join(dir, "saved.tar"), "", true},
		{"./root.tar", "", false}, {"./tree", "", false},
	} {
		must(t, os.WriteFile(filepath.Join(dir, "app"), []byte("the app"), 0o600))
		must(t, os.WriteFile(filepath.Join(dir, build.File), []byte("FROM "+tt.base+"\nCOPY app /etc/\n"), 0o600))
		m := builds(t, dir)
		if m.Pin != tt.pin || m.layers != 2 || m.config.Architecture != runtime.GOARCH {
			t.Errorf("%s: pin %q, %d layers, for %s", tt.base, m.Pin, m.layers, m.config.Architecture)
		}
		if inherited := slices.Equal(m.config.Config.Cmd, []string{"of the base"}) && slices.Contains(m.config.Config.Env, "A=b"); inherited != tt.inherits {
			t.Errorf("%s: %+v", tt.base, m.config.Config)
		}
		unpacked(t, m, map[string]string{"etc/base": "the base", "etc/app": "the app"})
		if again := builds(t, dir); again.Digest != m.Digest {
			t.Errorf("%s: the next build gives another image", tt.base)
		}
	}
}

// unpacked checks what a worker finds in an image.
func unpacked(t testing.TB, m made, want map[string]string) {
	t.Helper()
	images, err := oci.OpenImages(oci.ImagesConfig{Dir: t.TempDir()})
	must(t, err)
	defer func() { must(t, images.Close()) }()
	root, release, err := images.Load(t.Context(), m.archive, m.Digest)
	must(t, err)
	defer release()
	for name, content := range want {
		if text, err := os.ReadFile(filepath.Join(root, "rootfs", name)); err != nil || string(text) != content {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
}

// A program that is many by its name gets all of its names; nothing has to run it for that.
func TestBusyboxIsABase(t *testing.T) {
	code, err := os.ReadFile(ocitest.Program(t, "../../../examples/wordfreq"))
	must(t, err)
	plain := folder(t, map[string]string{"tool": string(code), "Dockerfile": "FROM ./tool\n"})
	if m := builds(t, plain); len(m.top) != 1 || m.top["bin/tool"].Mode != 0o755 {
		t.Errorf("%v", slices.Collect(maps.Keys(m.top)))
	}
	many := string(code) + "BusyBox v1.2.3\x00[\x00[[\x00ash\x00busybox\x00sh\x00zcat\x00\x00aaa\x00"
	dir := folder(t, map[string]string{"busybox": many, "x": "x", "Dockerfile": "FROM ./busybox\nCOPY x /usr/bin/\n"})
	m := builds(t, dir)
	unpacked(t, m, map[string]string{"bin/busybox": many, "bin/sh": many, "bin/zcat": many, "bin/[": many, "usr/bin/sh": many, "sbin/ash": many, "bin/x": "x"})
	if m.layers != 2 {
		t.Errorf("%d layers", m.layers)
	}
	dynamic := folder(t, map[string]string{"tool": "\x7fELF\x02\x01", "Dockerfile": "FROM ./tool\n"})
	if _, err := build.Archive(t.Context(), dynamic, filepath.Join(dynamic, "app.tar")); err == nil || !strings.Contains(poco.HintOf(err), "busybox-static") {
		t.Errorf("%v, hint %q", err, poco.HintOf(err))
	}
}

// A layer that a build before has fetched is not fetched again, and one that changed on the way is noticed.
func TestLayersAreFetchedOnce(t *testing.T) {
	host, fetched := serve(t)
	image := baseImage(t, runtime.GOARCH)
	tag, err := name.NewTag(host + "/base:1")
	must(t, err)
	must(t, remote.Write(tag, image))
	layers, err := image.Layers()
	must(t, err)
	sum, err := layers[0].Digest()
	must(t, err)
	dir := folder(t, map[string]string{"a": "a", "Dockerfile": "FROM " + tag.Name() + "\nCOPY a /\n"})
	first := builds(t, dir)
	before := fetched.Swap(0)
	must(t, os.WriteFile(filepath.Join(dir, "a"), []byte("b"), 0o600))
	if second := builds(t, dir); second.Digest == first.Digest || fetched.Load() != before-1 {
		t.Errorf("%d parts were fetched again, of %d", fetched.Load(), before)
	}
	// The archive is somebody else's now: what it holds under the layer's digest is another thing.
	archive, err := os.ReadFile(first.archive)
	must(t, err)
	at := bytes.Index(archive, []byte("blobs/sha256/"+sum.Hex)) + 512 + 20
	archive[at] ^= 0xff
	must(t, os.WriteFile(first.archive, archive, 0o600))
	if _, err := build.Archive(t.Context(), dir, first.archive); poco.KindOf(err) != poco.Unverified {
		t.Errorf("a layer that is another one: %v", err)
	}
	if now, err := os.ReadFile(first.archive); err != nil || !bytes.Equal(now, archive) {
		t.Errorf("a build that failed has changed the archive: %v", err)
	}
	if left, err := filepath.Glob(path.Join(filepath.ToSlash(dir), ".app-*")); err != nil || len(left) > 0 {
		t.Errorf("left: %q, %v", left, err)
	}
}

// For machines of another kind an image is built when it says so, and not by mistake.
func TestPlatform(t *testing.T) {
	host, _ := serve(t)
	tag, err := name.NewTag(host + "/one:1")
	must(t, err)
	must(t, remote.Write(tag, baseImage(t, otherArch())))
	dir := folder(t, map[string]string{"a": "a", "Dockerfile": "FROM " + tag.Name() + "\nCOPY a /\n"})
	if _, err := build.Archive(t.Context(), dir, filepath.Join(dir, "app.tar")); poco.KindOf(err) != poco.Invalid || !strings.Contains(poco.HintOf(err), "--platform=linux/"+otherArch()) {
		t.Errorf("%v, hint %q", err, poco.HintOf(err))
	}
	must(t, os.WriteFile(filepath.Join(dir, build.File), []byte("FROM --platform=linux/"+otherArch()+" "+tag.Name()+"\nCOPY a /\n"), 0o600))
	if m := builds(t, dir); m.config.Architecture != otherArch() {
		t.Errorf("for %s", m.config.Architecture)
	}
}

func TestPush(t *testing.T) {
	host, _ := serve(t)
	dir := folder(t, map[string]string{"a": "a", "Dockerfile": "FROM scratch\nCOPY a /\n"})
	m := builds(t, dir)
	place, err := build.Push(t.Context(), m.archive, host+"/team/app")
	must(t, err)
	full, digest, err := oci.Resolve(t.Context(), place)
	if err != nil || full != host+"/team/app:latest" || digest != m.Digest {
		t.Errorf("%s, %v, %v", full, digest, err)
	}
	pinned, err := build.Pin(t.Context(), place)
	if err != nil || pinned != place+"@sha256:"+strings.TrimPrefix(m.Digest.Hex(), "0x") {
		t.Errorf("%s, %v", pinned, err)
	}
	if again, err := build.Pin(t.Context(), pinned); err != nil || again != pinned {
		t.Errorf("%s, %v", again, err)
	}
	for _, address := range []string{"", "UPPER/x", host + "/x@sha256:" + strings.Repeat("0", 64)} {
		if _, err := build.Push(t.Context(), m.archive, address); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%q: %v", address, err)
		}
	}
	if _, err := build.Push(t.Context(), m.archive, "127.0.0.1:1/x"); poco.KindOf(err) != poco.Unavailable {
		t.Errorf("%v", err)
	}
}

func FuzzDockerfile(f *testing.F) {
	f.Add("FROM scratch\nENV A=\"$B ${C}\" \\\n # x\n D='e'\nCOPY [\"a\",\"b\"]\n")
	f.Add("# escape=`\nARG X=\\\nFROM $X")
	f.Fuzz(func(t *testing.T, text string) {
		base, _, err := build.Parse([]byte(text))
		if err == nil && base == "" {
			t.Errorf("%q has no base and is no mistake", text)
		}
	})
}
