package cluster

import (
	"bytes"
	"cmp"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/iexec-go/iexec/poco"
)

// access is how a Kubernetes API is spoken to.
type access struct {
	server    *url.URL
	namespace string
	http      *http.Client
	token     string // of the user; "": by certificate
	tokenFile string // read again for each request: the cluster replaces such tokens
}

// Where a pod finds its service account.
const (
	accountDir   = "/var/run/secrets/kubernetes.io/serviceaccount"
	maxConfig    = 4 << 20
	apiTime      = 30 * time.Second // for one request
	defaultSpace = "default"
)

// findAccess looks where kubectl does: the named file, KUBECONFIG, the user's own file, the account of the pod that this
// runs in.
func findAccess(file, context string) (*access, error) {
	const op = "kubernetes: configuration"
	named := file != "" || context != ""
	file = cmp.Or(file, os.Getenv("KUBECONFIG"))
	if file == "" {
		if home, err := os.UserHomeDir(); err == nil {
			file = filepath.Join(home, ".kube", "config")
		}
		host, port := os.Getenv("KUBERNETES_SERVICE_HOST"), os.Getenv("KUBERNETES_SERVICE_PORT")
		if _, err := os.Stat(file); (file == "" || errors.Is(err, fs.ErrNotExist)) && !named && host != "" {
			return ofAccount(accountDir, net.JoinHostPort(host, port))
		}
	}
	text, err := read(file, maxConfig)
	if err != nil {
		return nil, poco.Errorf(poco.NotFound, op, "%w", err).WithHint(`--cluster kubernetes,kubeconfig=FILE`)
	}
	a, err := parseAccess(text, filepath.Dir(file), context)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%s: %w", file, err)
	}
	return a, nil
}

// ofAccount is the access of a pod's service account, whose files are in dir.
func ofAccount(dir, address string) (*access, error) {
	const op = "kubernetes: service account"
	authority, err := os.ReadFile(filepath.Join(dir, "ca.crt"))
	if err != nil {
		return nil, poco.Errorf(poco.NotFound, op, "%w", err)
	}
	space, err := os.ReadFile(filepath.Join(dir, "namespace"))
	if err != nil {
		return nil, poco.Errorf(poco.NotFound, op, "%w", err)
	}
	a := &access{namespace: string(bytes.TrimSpace(space)), tokenFile: filepath.Join(dir, "token"), server: &url.URL{Scheme: "https", Host: address}}
	c := new(tls.Config)
	if err := trust(c, authority); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	a.http = clientOf(c, nil)
	return a, nil
}

// kubeconfig is what is read of such a file. Data in it are in base64, files beside it.
type kubeconfig struct {
	Current  string `yaml:"current-context"`
	Contexts []struct {
		Name    string
		Context struct{ Cluster, User, Namespace string }
	}
	Clusters []struct {
		Name    string
		Cluster struct {
			Server        string
			Authority     string `yaml:"certificate-authority"`
			AuthorityData string `yaml:"certificate-authority-data"`
			ServerName    string `yaml:"tls-server-name"`
			Proxy         string `yaml:"proxy-url"`
			Insecure      bool   `yaml:"insecure-skip-tls-verify"`
		}
	}
	Users []struct {
		Name string
		User struct {
			Token           string
			TokenFile       string `yaml:"tokenFile"`
			Certificate     string `yaml:"client-certificate"`
			CertificateData string `yaml:"client-certificate-data"`
			Key             string `yaml:"client-key"`
			KeyData         string `yaml:"client-key-data"`
			Username        string
			Exec            any
			Provider        any `yaml:"auth-provider"`
		}
	}
}

// parseAccess reads a kubeconfig. Its text is in no error: it holds keys.
func parseAccess(text []byte, dir, context string) (*access, error) {
	var c kubeconfig
	if err := yaml.Unmarshal(text, &c); err != nil {
		return nil, errors.New("no kubeconfig: the file cannot be read as YAML")
	}
	context = cmp.Or(context, c.Current)
	for _, k := range c.Contexts {
		if k.Name != context {
			continue
		}
		a := &access{namespace: cmp.Or(k.Context.Namespace, defaultSpace)}
		t := new(tls.Config)
		if err := c.identify(a, t, dir, k.Context.User); err != nil {
			return nil, err
		}
		return a, c.locate(a, t, dir, k.Context.Cluster)
	}
	return nil, fmt.Errorf("there is no context %q", context)
}

// locate finds the server.
func (c *kubeconfig) locate(a *access, t *tls.Config, dir, name string) error {
	for _, k := range c.Clusters {
		if k.Name != name {
			continue
		}
		server, err := url.Parse(k.Cluster.Server)
		// Rationale: a token that goes over the wire in the clear is everybody's.
		if err != nil || server.Scheme != "https" || server.Host == "" {
			return fmt.Errorf("cluster %q: its server has no address that begins with https://", name)
		}
		a.server, t.ServerName = server, k.Cluster.ServerName
		if k.Cluster.Insecure {
			return fmt.Errorf("cluster %q: insecure-skip-tls-verify: the token would go to whoever answers; name its certificate-authority", name)
		}
		authority, err := dataOr(k.Cluster.AuthorityData, dir, k.Cluster.Authority)
		if err == nil && len(authority) > 0 {
			err = trust(t, authority)
		}
		var proxy *url.URL
		if err == nil && k.Cluster.Proxy != "" {
			proxy, err = url.Parse(k.Cluster.Proxy)
		}
		if err != nil {
			return fmt.Errorf("cluster %q: %w", name, err)
		}
		a.http = clientOf(t, proxy)
		return nil
	}
	return fmt.Errorf("there is no cluster %q", name)
}

// identify finds the user's token or certificate.
func (c *kubeconfig) identify(a *access, t *tls.Config, dir, name string) error {
	for _, k := range c.Users {
		if k.Name != name {
			continue
		}
		u := k.User
		switch {
		case u.TokenFile != "":
			a.tokenFile = in(dir, u.TokenFile)
		case u.Token != "":
			a.token = u.Token
		case u.CertificateData != "" || u.Certificate != "":
			certificate, err := dataOr(u.CertificateData, dir, u.Certificate)
			if err != nil {
				return fmt.Errorf("user %q: %w", name, err)
			}
			key, err := dataOr(u.KeyData, dir, u.Key)
			if err != nil {
				return fmt.Errorf("user %q: %w", name, err)
			}
			pair, err := tls.X509KeyPair(certificate, key)
			if err != nil {
				return fmt.Errorf("user %q: its certificate and key are none, or not a pair", name)
			}
			t.Certificates = []tls.Certificate{pair}
		default:
			return fmt.Errorf("user %q has neither a token nor a certificate; programs and providers that would get one are not started: kubectl create token ACCOUNT makes one", name)
		}
		return nil
	}
	return fmt.Errorf("there is no user %q", name)
}

func in(dir, file string) string {
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(dir, file)
}

// dataOr decodes data, or reads the file that stands for it.
func dataOr(data, dir, file string) ([]byte, error) {
	switch {
	case data != "":
		text, err := base64.StdEncoding.DecodeString(data)
		if err != nil {
			return nil, errors.New("its data are not in base64")
		}
		return text, nil
	case file != "":
		return read(in(dir, file), maxConfig)
	}
	return nil, nil
}

func trust(c *tls.Config, authority []byte) error {
	c.RootCAs = x509.NewCertPool()
	if !c.RootCAs.AppendCertsFromPEM(authority) {
		return errors.New("its certificate authority is no certificate")
	}
	return nil
}

func clientOf(c *tls.Config, proxy *url.URL) *http.Client {
	c.MinVersion = tls.VersionTLS12
	through := http.ProxyFromEnvironment
	if proxy != nil {
		through = http.ProxyURL(proxy)
	}
	return &http.Client{
		Timeout:   apiTime,
		Transport: &http.Transport{TLSClientConfig: c, Proxy: through, ForceAttemptHTTP2: true, IdleConnTimeout: time.Minute},
		// Who sends us elsewhere would get the token there.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// bearer is what goes into a request's header.
func (a *access) bearer() (string, error) {
	if a.tokenFile == "" {
		return a.token, nil
	}
	text, err := read(a.tokenFile, maxConfig)
	return string(bytes.TrimSpace(text)), err
}
