//go:build !unix

// Package first does nothing on this system.
package first
