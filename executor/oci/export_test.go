package oci

import "net/http"

// Loyal gives tests what guards the credentials of a registry.
func Loyal(to http.RoundTripper, host string) http.RoundTripper { return loyal{to, host} }
