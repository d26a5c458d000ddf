package poco

// Types of apps that workers run, as they are registered. The hub keeps any text.
const (
	AppModule = "WASM"   // a WebAssembly module; the checksum is its sha256
	AppImage  = "DOCKER" // an image of a container; the checksum is its digest
	AppBinary = "BINARY" // a static program for Linux; the checksum is its sha256
)
