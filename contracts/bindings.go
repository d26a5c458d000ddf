// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package contracts

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Account is an auto generated low-level Go binding around an user-defined struct.
type Account struct {
	Stake  *big.Int
	Locked *big.Int
}

// AppInfo is an auto generated low-level Go binding around an user-defined struct.
type AppInfo struct {
	Owner         common.Address
	MAppName      string
	MAppType      string
	MAppMultiaddr []byte
	MAppChecksum  [32]byte
	MAppMREnclave []byte
}

// AppOrder is an auto generated low-level Go binding around an user-defined struct.
type AppOrder struct {
	App                common.Address
	Appprice           *big.Int
	Volume             *big.Int
	Tag                [32]byte
	Datasetrestrict    common.Address
	Workerpoolrestrict common.Address
	Requesterrestrict  common.Address
	Salt               [32]byte
	Sign               []byte
}

// AppOrderOperation is an auto generated low-level Go binding around an user-defined struct.
type AppOrderOperation struct {
	Order     AppOrder
	Operation uint8
	Sign      []byte
}

// Category is an auto generated low-level Go binding around an user-defined struct.
type Category struct {
	Name             string
	Description      string
	WorkClockTimeRef *big.Int
}

// Contribution is an auto generated low-level Go binding around an user-defined struct.
type Contribution struct {
	Status           uint8
	ResultHash       [32]byte
	ResultSeal       [32]byte
	EnclaveChallenge common.Address
	Weight           *big.Int
}

// DatasetInfo is an auto generated low-level Go binding around an user-defined struct.
type DatasetInfo struct {
	Owner             common.Address
	MDatasetName      string
	MDatasetMultiaddr []byte
	MDatasetChecksum  [32]byte
}

// DatasetOrder is an auto generated low-level Go binding around an user-defined struct.
type DatasetOrder struct {
	Dataset            common.Address
	Datasetprice       *big.Int
	Volume             *big.Int
	Tag                [32]byte
	Apprestrict        common.Address
	Workerpoolrestrict common.Address
	Requesterrestrict  common.Address
	Salt               [32]byte
	Sign               []byte
}

// DatasetOrderOperation is an auto generated low-level Go binding around an user-defined struct.
type DatasetOrderOperation struct {
	Order     DatasetOrder
	Operation uint8
	Sign      []byte
}

// Deal is an auto generated low-level Go binding around an user-defined struct.
type Deal struct {
	App                  Resource
	Dataset              Resource
	Workerpool           Resource
	Trust                *big.Int
	Category             *big.Int
	Tag                  [32]byte
	Requester            common.Address
	Beneficiary          common.Address
	Callback             common.Address
	Params               string
	StartTime            *big.Int
	BotFirst             *big.Int
	BotSize              *big.Int
	WorkerStake          *big.Int
	SchedulerRewardRatio *big.Int
	Sponsor              common.Address
}

// DealBoost is an auto generated low-level Go binding around an user-defined struct.
type DealBoost struct {
	AppOwner        common.Address
	AppPrice        *big.Int
	DatasetOwner    common.Address
	DatasetPrice    *big.Int
	WorkerpoolOwner common.Address
	WorkerpoolPrice *big.Int
	Requester       common.Address
	WorkerReward    *big.Int
	Callback        common.Address
	Deadline        *big.Int
	BotFirst        uint16
	BotSize         uint16
	ShortTag        [3]byte
	Sponsor         common.Address
}

// EIP712Domain is an auto generated low-level Go binding around an user-defined struct.
type EIP712Domain struct {
	Name              string
	Version           string
	ChainId           *big.Int
	VerifyingContract common.Address
}

// Modules is an auto generated low-level Go binding around an user-defined struct.
type Modules struct {
	Tasks         common.Address
	Deals         common.Address
	Orders        common.Address
	Escrow        common.Address
	Configuration common.Address
	Views         common.Address
	Boost         common.Address
}

// RequestOrder is an auto generated low-level Go binding around an user-defined struct.
type RequestOrder struct {
	App                common.Address
	Appmaxprice        *big.Int
	Dataset            common.Address
	Datasetmaxprice    *big.Int
	Workerpool         common.Address
	Workerpoolmaxprice *big.Int
	Requester          common.Address
	Volume             *big.Int
	Tag                [32]byte
	Category           *big.Int
	Trust              *big.Int
	Beneficiary        common.Address
	Callback           common.Address
	Params             string
	Salt               [32]byte
	Sign               []byte
}

// RequestOrderOperation is an auto generated low-level Go binding around an user-defined struct.
type RequestOrderOperation struct {
	Order     RequestOrder
	Operation uint8
	Sign      []byte
}

// Resource is an auto generated low-level Go binding around an user-defined struct.
type Resource struct {
	Pointer common.Address
	Owner   common.Address
	Price   *big.Int
}

// Task is an auto generated low-level Go binding around an user-defined struct.
type Task struct {
	Status               uint8
	Dealid               [32]byte
	Idx                  *big.Int
	Timeref              *big.Int
	ContributionDeadline *big.Int
	RevealDeadline       *big.Int
	FinalDeadline        *big.Int
	ConsensusValue       [32]byte
	RevealCounter        *big.Int
	WinnerCounter        *big.Int
	Contributors         []common.Address
	ResultDigest         [32]byte
	Results              []byte
	ResultsTimestamp     *big.Int
	ResultsCallback      []byte
}

// WorkerpoolInfo is an auto generated low-level Go binding around an user-defined struct.
type WorkerpoolInfo struct {
	Owner                       common.Address
	MWorkerpoolDescription      string
	MWorkerStakeRatioPolicy     *big.Int
	MSchedulerRewardRatioPolicy *big.Int
}

// WorkerpoolOrder is an auto generated low-level Go binding around an user-defined struct.
type WorkerpoolOrder struct {
	Workerpool        common.Address
	Workerpoolprice   *big.Int
	Volume            *big.Int
	Tag               [32]byte
	Category          *big.Int
	Trust             *big.Int
	Apprestrict       common.Address
	Datasetrestrict   common.Address
	Requesterrestrict common.Address
	Salt              [32]byte
	Sign              []byte
}

// WorkerpoolOrderOperation is an auto generated low-level Go binding around an user-defined struct.
type WorkerpoolOrderOperation struct {
	Order     WorkerpoolOrder
	Operation uint8
	Sign      []byte
}

// AppMetaData contains all meta data concerning the App contract.
var AppMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"string\",\"name\":\"appName\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"appType\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"appMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"appChecksum\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"appMREnclave\",\"type\":\"bytes\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"logic\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_appChecksum\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_appMREnclave\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_appMultiaddr\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_appName\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_appType\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registry\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"ens\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"setName\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"AlreadyInitialized\",\"type\":\"error\"}]",
	ID:  "71dfeeaf89493c38fa4d34a68476c1c1e9",
}

// App is an auto generated Go binding around an Ethereum contract.
type App struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *App) GetABI() abi.ABI {
	return c.abi
}

// NewApp creates a new instance of App.
func NewApp() *App {
	parsed, err := AppMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &App{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *App) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x86c02c8f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(string appName, string appType, bytes appMultiaddr, bytes32 appChecksum, bytes appMREnclave) returns()
func (app *App) PackInitialize(appName string, appType string, appMultiaddr []byte, appChecksum [32]byte, appMREnclave []byte) []byte {
	enc, err := app.abi.Pack("initialize", appName, appType, appMultiaddr, appChecksum, appMREnclave)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x86c02c8f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(string appName, string appType, bytes appMultiaddr, bytes32 appChecksum, bytes appMREnclave) returns()
func (app *App) TryPackInitialize(appName string, appType string, appMultiaddr []byte, appChecksum [32]byte, appMREnclave []byte) ([]byte, error) {
	return app.abi.Pack("initialize", appName, appType, appMultiaddr, appChecksum, appMREnclave)
}

// PackInitialize0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1f57894.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(address logic, bytes data) payable returns()
func (app *App) PackInitialize0(logic common.Address, data []byte) []byte {
	enc, err := app.abi.Pack("initialize0", logic, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1f57894.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(address logic, bytes data) payable returns()
func (app *App) TryPackInitialize0(logic common.Address, data []byte) ([]byte, error) {
	return app.abi.Pack("initialize0", logic, data)
}

// PackMAppChecksum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84aaf12e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_appChecksum() view returns(bytes32)
func (app *App) PackMAppChecksum() []byte {
	enc, err := app.abi.Pack("m_appChecksum")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAppChecksum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84aaf12e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_appChecksum() view returns(bytes32)
func (app *App) TryPackMAppChecksum() ([]byte, error) {
	return app.abi.Pack("m_appChecksum")
}

// UnpackMAppChecksum is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84aaf12e.
//
// Solidity: function m_appChecksum() view returns(bytes32)
func (app *App) UnpackMAppChecksum(data []byte) ([32]byte, error) {
	out, err := app.abi.Unpack("m_appChecksum", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackMAppMREnclave is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30d26a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_appMREnclave() view returns(bytes)
func (app *App) PackMAppMREnclave() []byte {
	enc, err := app.abi.Pack("m_appMREnclave")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAppMREnclave is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe30d26a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_appMREnclave() view returns(bytes)
func (app *App) TryPackMAppMREnclave() ([]byte, error) {
	return app.abi.Pack("m_appMREnclave")
}

// UnpackMAppMREnclave is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe30d26a8.
//
// Solidity: function m_appMREnclave() view returns(bytes)
func (app *App) UnpackMAppMREnclave(data []byte) ([]byte, error) {
	out, err := app.abi.Unpack("m_appMREnclave", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackMAppMultiaddr is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39e75d45.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_appMultiaddr() view returns(bytes)
func (app *App) PackMAppMultiaddr() []byte {
	enc, err := app.abi.Pack("m_appMultiaddr")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAppMultiaddr is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39e75d45.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_appMultiaddr() view returns(bytes)
func (app *App) TryPackMAppMultiaddr() ([]byte, error) {
	return app.abi.Pack("m_appMultiaddr")
}

// UnpackMAppMultiaddr is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x39e75d45.
//
// Solidity: function m_appMultiaddr() view returns(bytes)
func (app *App) UnpackMAppMultiaddr(data []byte) ([]byte, error) {
	out, err := app.abi.Unpack("m_appMultiaddr", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackMAppName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x358982a3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_appName() view returns(string)
func (app *App) PackMAppName() []byte {
	enc, err := app.abi.Pack("m_appName")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAppName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x358982a3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_appName() view returns(string)
func (app *App) TryPackMAppName() ([]byte, error) {
	return app.abi.Pack("m_appName")
}

// UnpackMAppName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x358982a3.
//
// Solidity: function m_appName() view returns(string)
func (app *App) UnpackMAppName(data []byte) (string, error) {
	out, err := app.abi.Unpack("m_appName", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackMAppType is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8c2ceb3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_appType() view returns(string)
func (app *App) PackMAppType() []byte {
	enc, err := app.abi.Pack("m_appType")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMAppType is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8c2ceb3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_appType() view returns(string)
func (app *App) TryPackMAppType() ([]byte, error) {
	return app.abi.Pack("m_appType")
}

// UnpackMAppType is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf8c2ceb3.
//
// Solidity: function m_appType() view returns(string)
func (app *App) UnpackMAppType(data []byte) (string, error) {
	out, err := app.abi.Unpack("m_appType", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (app *App) PackOwner() []byte {
	enc, err := app.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (app *App) TryPackOwner() ([]byte, error) {
	return app.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (app *App) UnpackOwner(data []byte) (common.Address, error) {
	out, err := app.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registry() view returns(address)
func (app *App) PackRegistry() []byte {
	enc, err := app.abi.Pack("registry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registry() view returns(address)
func (app *App) TryPackRegistry() ([]byte, error) {
	return app.abi.Pack("registry")
}

// UnpackRegistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (app *App) UnpackRegistry(data []byte) (common.Address, error) {
	out, err := app.abi.Unpack("registry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setName(address ens, string name) returns()
func (app *App) PackSetName(ens common.Address, name string) []byte {
	enc, err := app.abi.Pack("setName", ens, name)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setName(address ens, string name) returns()
func (app *App) TryPackSetName(ens common.Address, name string) ([]byte, error) {
	return app.abi.Pack("setName", ens, name)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (app *App) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], app.abi.Errors["AlreadyInitialized"].ID.Bytes()[:4]) {
		return app.UnpackAlreadyInitializedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// AppAlreadyInitialized represents a AlreadyInitialized error raised by the App contract.
type AppAlreadyInitialized struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyInitialized()
func AppAlreadyInitializedErrorID() common.Hash {
	return common.HexToHash("0x0dc149f07762891dbcea3fe72770f3d63a1863fc54b2f084e8c59ec476996927")
}

// UnpackAlreadyInitializedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyInitialized()
func (app *App) UnpackAlreadyInitializedError(raw []byte) (*AppAlreadyInitialized, error) {
	out := new(AppAlreadyInitialized)
	if err := app.abi.UnpackIntoInterface(out, "AlreadyInitialized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryMetaData contains all meta data concerning the AppRegistry contract.
var AppRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"baseURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"appName\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"appType\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"appMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"appChecksum\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"appMREnclave\",\"type\":\"bytes\"}],\"name\":\"createApp\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"getApproved\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"initialized\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isApprovedForAll\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"entry\",\"type\":\"address\"}],\"name\":\"isRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"master\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ownerOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"appName\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"appType\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"appMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"appChecksum\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"appMREnclave\",\"type\":\"bytes\"}],\"name\":\"predictApp\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"previous\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCode\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCodeHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"setApprovalForAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"baseURI\",\"type\":\"string\"}],\"name\":\"setBaseURI\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"ens\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"setName\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenOfOwnerByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"tokenURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"approved\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"ApprovalForAll\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"AlreadyInitialized\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721IncorrectOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721InsufficientApproval\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC721InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721NonexistentToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"ERC721OutOfBoundsIndex\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "4b29c280d55a004b674d3001892d289081",
	Bin: "0x60a0604052346103cf57604080519081016001600160401b038111828210176101e0576040908152601f82527f6945786563204170706c69636174696f6e205265676973747279202856352900602083015280519081016001600160401b038111828210176101e057604052600b81526a694578656341707073563560a81b602082015281516001600160401b0381116101e057600354600181811c911680156103c5575b60208210146102cd57601f8111610357575b50602092601f82116001146102f657928192935f926102eb575b50508160011b915f199060031b1c1916176003555b80516001600160401b0381116101e057600454600181811c911680156102e1575b60208210146102cd57601f811161025f575b50602091601f82116001146101ff579181925f926101f4575b50508160011b915f199060031b1c1916176004555b5f80546001600160a01b031916339081178255604051917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08180a3610aab8181016001600160401b038111838210176101e0578291612bdd833903905ff080156101d5576001600160a01b031660805260405161280990816103d4823960805181818161037e015261110e0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b015190505f80610131565b601f1982169260045f52805f20915f5b8581106102475750836001951061022f575b505050811b01600455610146565b01515f1960f88460031b161c191690555f8080610221565b9192602060018192868501518155019401920161020f565b818111156101185760045f52601f820160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b602084106102c5575b81601f9101920160051c03905f5b8281106102b8575050610118565b5f828201556001016102aa565b5f915061029c565b634e487b7160e01b5f52602260045260245ffd5b90607f1690610106565b015190505f806100d0565b601f1982169360035f52805f20915f5b86811061033f5750836001959610610327575b505050811b016003556100e5565b01515f1960f88460031b161c191690555f8080610319565b91926020600181928685015181550194019201610306565b818111156100b65760035f52601f820160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b602084106103bd575b81601f9101920160051c03905f5b8281106103b05750506100b6565b5f828201556001016103a2565b5f9150610394565b90607f16906100a4565b5f80fdfe60808060405260043610156100e6575b50361561001a575f80fd5b7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5c8061009f5760646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b6040515f5b8060051b90838210156100e2576001917fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015c90840152016100a4565b5050f35b5f3560e01c90816301ffc9a7146119565750806306fdde03146118b1578063081812fc14611867578063095ea7b314611745578063158ef93e1461172157806318160ddd146116fc57806323b872dd146116e55780632f745c591461161c5780633121db1c1461153a5780633465d6d5146114af5780633f7868ff14610f4057806342842e0e14610f175780634f6ccce714610e9657806355f804b314610c9b5780636352211e14610c7d5780636c0360eb14610bd85780636fa59bbc14610bbd57806370a0823114610b92578063715018a614610afc5780637c2b2e7114610ac95780638da5cb5b14610a9757806395d89b41146109af578063a22cb465146108d0578063b88d4fde14610875578063c3c5a54714610848578063c4d66de814610759578063c87b56dd146104a9578063e92118ed14610415578063e985e9c5146103a2578063ee97f7f314610352578063eee391111461032a5763f2fde38b14610252575f61000f565b346103265760206003193601126103265773ffffffffffffffffffffffffffffffffffffffff610280611b0b565b61028e825f541633146120ec565b1680156102fa577fffffffffffffffffffffffff00000000000000000000000000000000000000005f548273ffffffffffffffffffffffffffffffffffffffff82167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a316175f55005b7f1e4fbdf7000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b5f80fd5b34610326575f600319360112610326576020610344612271565b818151910120604051908152f35b34610326575f60031936011261032657602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610326576040600319360112610326576103bb611b0b565b73ffffffffffffffffffffffffffffffffffffffff6103d8611b2e565b91165f52600960205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060ff60405f2054166040519015158152f35b3461032657602061048b61048661048161047361043136611bd3565b9560409b999b9a979a959195949294519a8f997f86c02c8f000000000000000000000000000000000000000000000000000000008d9b8c015260248b016121c3565b03601f198101835282611ac3565b612715565b61278f565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b34610326576020600319360112610326576004356104c681612218565b50600254906104d482611a56565b6105075750506105036040516104eb602082611ac3565b5f81525b604051918291602083526020830190611ae6565b0390f35b90604051610516608082611ac3565b604e81526060366020830137604e9160015b156105d3575b5f92600a850660300194856030116105a65781156105a6577fff000000000000000000000000000000000000000000000000000000000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600a93019660f81b165f1a61059d87866126a9565b53049392610528565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8361052e579190925080604e0390604e82116105a65761060b6105f583612151565b926106036040519485611ac3565b808452612151565b601f196020840191013682375f5b835181101561066f57808301908184116105a6577fff0000000000000000000000000000000000000000000000000000000000000061065a600193896126a9565b51165f1a61066882876126a9565b5301610619565b5093505090604051915f9161068381611a56565b906001811690811561071757506001146106bf575b50610503936106ba928492518092825e015f815203601f198101835282611ac3565b6104ef565b90915060025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace5f905b828210610701575050820160200190610503610698565b60018160209254838589010152019101906106ea565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016602080870191909152821515909202850190910192506105039050610698565b3461032657602060031936011261032657610772611b0b565b5f549061079673ffffffffffffffffffffffffffffffffffffffff831633146120ec565b60ff8260a01c1661082057740100000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff9316175f55167fffffffffffffffffffffffff000000000000000000000000000000000000000060015416176001555f80f35b7f0dc149f0000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461032657602060031936011261032657602061086b610866611b0b565b612313565b6040519015158152f35b346103265760806003193601126103265761088e611b0b565b610896611b2e565b6064359167ffffffffffffffff8311610326576108c46108bd6108ce943690600401611ba5565b369161216d565b91604435916124fb565b005b34610326576040600319360112610326576108e9611b0b565b602435908115158092036103265773ffffffffffffffffffffffffffffffffffffffff1690811561098357335f52600960205260405f20825f5260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff83161790556040519081527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c3160203392a3005b507f5b08ba18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610326575f600319360112610326576040515f6004546109cf81611a56565b8084529060018116908115610a5557506001146109f7575b610503836104ef81850382611ac3565b60045f9081527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b939250905b808210610a3b575090915081016020016104ef6109e7565b919260018160209254838588010152019101909291610a23565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b840190910191506104ef90506109e7565b34610326575f60031936011261032657602073ffffffffffffffffffffffffffffffffffffffff5f5416604051908152f35b34610326575f60031936011261032657602073ffffffffffffffffffffffffffffffffffffffff60015416604051908152f35b34610326575f60031936011261032657610b2e73ffffffffffffffffffffffffffffffffffffffff5f541633146120ec565b7fffffffffffffffffffffffff00000000000000000000000000000000000000005f545f73ffffffffffffffffffffffffffffffffffffffff82167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08280a3165f55005b34610326576020600319360112610326576020610bb5610bb0611b0b565b6122ac565b604051908152f35b34610326575f600319360112610326576105036104ef612271565b34610326575f600319360112610326576040515f600254610bf881611a56565b8084529060018116908115610a555750600114610c1f57610503836104ef81850382611ac3565b60025f9081527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace939250905b808210610c63575090915081016020016104ef6109e7565b919260018160209254838588010152019101909291610c4b565b3461032657602060031936011261032657602061048b600435612218565b346103265760206003193601126103265760043567ffffffffffffffff811161032657610ccc903690600401611ba5565b610cee73ffffffffffffffffffffffffffffffffffffffff5f541633146120ec565b67ffffffffffffffff8111610e6957610d08600254611a56565b601f8111610dff575b505f601f8211600114610d685781925f92610d5d575b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c1916176002555f80f35b013590508280610d27565b601f198216927f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace915f5b858110610de757508360019510610daf575b505050811b01600255005b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c19910135169055828080610da4565b90926020600181928686013581550194019101610d92565b81811115610d1157601f820160051c9060208310610e61575b601f82910160051c03905f5b828110610e32575050610d11565b5f8282017f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0155600101610e24565b5f9150610e18565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b346103265760206003193601126103265760043563ffffffff5f5460a81c16811015610ee8575f526006602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b7fa57d13dc000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b34610326576108ce610f2836611b51565b9060405192610f38602085611ac3565b5f84526124fb565b3461032657610f4e36611bd3565b9398979496949392909190610f6436878761216d565b610f6d90612497565b99610f79368a8a61216d565b610f8290612497565b98604051809a602082018e819f51916020839201905e820160208101915f83528051926020849201905e016020015f815203601f1981018b52610fc5908b611ac3565b610fd036848461216d565b610fd990612497565b9b610fe536888861216d565b610fee90612497565b6040519d8e9260208401809e519182915e830160208101915f83528051926020849201905e016020015f815281516020819301825e0185815203808d52602001611038908d611ac3565b6040517f86c02c8f0000000000000000000000000000000000000000000000000000000060208201529889986110719860248b016121c3565b03601f19810182526110839082611ac3565b73ffffffffffffffffffffffffffffffffffffffff8316928315611483576110aa91612715565b926110b48461278f565b3b61142557604d611179916040519384917f363d3d373d3d3d363d730000000000000000000000000000000000000000000060208401527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000060601b16602a8401527f5af43d82803e903d91602b57fd5bf30000000000000000000000000000000000603e8401525180918484015e81015f838201520301601f198101835282611ac3565b805161600081116113f45750805192837fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d5f5b8060051b858110156111ed57906020600192850101517fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015d016111ad565b82856e5f5f5f5f335afa503d5f5f3e3d5ff35f5273ffffffffffffffffffffffffffffffffffffffff82600f60115ff55f7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d169182156113c957505f549163ffffffff8360a81c169263ffffffff84146105a65763ffffffff6112fc8561139b937fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff000000000000000000000000000000000000000000600160209a0160a81b169116175f55805f526006875260405f20857fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055855f526007875260405f20612409565b1663ffffffff6040519161130f83611aa7565b8583525f878401818152604080860193845287835260058a5290912093519051915160a09290921b7bffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff9190911617911660e01b7fffffffff0000000000000000000000000000000000000000000000000000000016179055565b80604051925f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8180a48152f35b7fdf6428e3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd069b8e1000000000000000000000000000000000000000000000000000000005f5260045261600060245260445ffd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601960248201527f437265617465323a204661696c6564206f6e206465706c6f79000000000000006044820152fd5b7f64a0ae92000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b346103265760206003193601126103265773ffffffffffffffffffffffffffffffffffffffff6114dd611b0b565b165f5260056020526040805f208151906114f682611aa7565b5473ffffffffffffffffffffffffffffffffffffffff8116918281528367ffffffffffffffff8360a01c169283602084015260e01c91015282519182526020820152f35b3461032657604060031936011261032657611553611b0b565b5060243567ffffffffffffffff811161032657611574903690600401611ba5565b505061159873ffffffffffffffffffffffffffffffffffffffff5f541633146120ec565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f4f7065726174696f6e206e6f7420737570706f72746564206f6e20746869732060448201527f636861696e0000000000000000000000000000000000000000000000000000006064820152fd5b3461032657604060031936011261032657611635611b0b565b60243590611642816122ac565b8210156116a0579073ffffffffffffffffffffffffffffffffffffffff61167492165f52600760205260405f20612477565b5f526006602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b73ffffffffffffffffffffffffffffffffffffffff907fa57d13dc000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b34610326576108ce6116f636611b51565b91611c90565b34610326575f60031936011261032657602063ffffffff5f5460a81c16604051908152f35b34610326575f60031936011261032657602060ff5f5460a01c166040519015158152f35b346103265760406003193601126103265761175e611b0b565b6024359073ffffffffffffffffffffffffffffffffffffffff61178083612218565b16908133141580611830575b6118045773ffffffffffffffffffffffffffffffffffffffff90835f52600860205260405f208282167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905516907f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9255f80a4005b7fa9fbf51f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b50815f52600960205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f2054161561178c565b346103265760206003193601126103265760043561188481612218565b505f526008602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b34610326575f600319360112610326576040515f6003546118d181611a56565b8084529060018116908115610a5557506001146118f857610503836104ef81850382611ac3565b60035f9081527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b939250905b80821061193c575090915081016020016104ef6109e7565b919260018160209254838588010152019101909291611924565b3461032657602060031936011261032657600435907fffffffff00000000000000000000000000000000000000000000000000000000821680920361032657817f01ffc9a70000000000000000000000000000000000000000000000000000000060209314908115611a2c575b8115611a02575b81156119d8575b5015158152f35b7f780e9d6300000000000000000000000000000000000000000000000000000000915014836119d1565b7f5b5e139f00000000000000000000000000000000000000000000000000000000811491506119ca565b7f80ac58cd00000000000000000000000000000000000000000000000000000000811491506119c3565b90600182811c92168015611a9d575b6020831014611a7057565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691611a65565b6060810190811067ffffffffffffffff821117610e6957604052565b90601f601f19910116810190811067ffffffffffffffff821117610e6957604052565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361032657565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361032657565b60031960609101126103265760043573ffffffffffffffffffffffffffffffffffffffff81168103610326579060243573ffffffffffffffffffffffffffffffffffffffff81168103610326579060443590565b9181601f840112156103265782359167ffffffffffffffff8311610326576020838186019501011161032657565b60c06003198201126103265760043573ffffffffffffffffffffffffffffffffffffffff81168103610326579160243567ffffffffffffffff81116103265782611c1f91600401611ba5565b9290929160443567ffffffffffffffff81116103265782611c4291600401611ba5565b9290929160643567ffffffffffffffff81116103265782611c6591600401611ba5565b929092916084359160a4359067ffffffffffffffff821161032657611c8c91600401611ba5565b9091565b9073ffffffffffffffffffffffffffffffffffffffff1690811561148357825f52600560205260405f2060405190611cc782611aa7565b5491604073ffffffffffffffffffffffffffffffffffffffff84169283815267ffffffffffffffff8560a01c166020820152019260e01c835281156120c0578133141580612089575b8061205d575b61202d5773ffffffffffffffffffffffffffffffffffffffff1691828203611ff95763ffffffff90855f52600860205260405f207fffffffffffffffffffffffff000000000000000000000000000000000000000081541690555116905f52600760205260405f20611d888282612477565b915f80528160205263ffffffff60405f205416907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82019182116105a657818103611f3c575b50505f80528060205263ffffffff60405f2054167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019081116105a657611e1a63ffffffff916126e7565b5f918252602093909352604080822080549390941b19909216909255818052902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8101919082116105a657611ee29263ffffffff92611e889255855f52600760205260405f20612409565b16845f52600560205260405f20907bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff0000000000000000000000000000000000000000000000000000000083549260e01b169116179055565b825f52600560205260405f20827fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790557fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef5f80a4565b611f49611ff29284612477565b611f52826126e7565b90805f528560205260405f2054905f528560205263ffffffff83831b921b19161760405f20555f52600660205273ffffffffffffffffffffffffffffffffffffffff60405f2054165f52600560205260405f20907bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff0000000000000000000000000000000000000000000000000000000083549260e01b169116179055565b5f80611dce565b5083827f64283d7b000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b847f177e802f000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b50845f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f205416331415611d16565b50815f52600960205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f20541615611d10565b847f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b156120f357565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602060248201527f4f776e61626c653a2063616c6c6572206973206e6f7420746865206f776e65726044820152fd5b67ffffffffffffffff8111610e6957601f01601f191660200190565b92919261217982612151565b916121876040519384611ac3565b829481845281830111610326578281602093845f960137010152565b601f8260209493601f1993818652868601375f8582860101520116010190565b9492612202946121e66121f4936122159c9a9b999560a08a5260a08a01916121a3565b9187830360208901526121a3565b9184830360408601526121a3565b93606082015260808185039101526121a3565b90565b90815f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f2054169182156122465750565b7f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60405190612280604083611ac3565b600f82527f5f5f5f5f335afa503d5f5f3e3d5ff300000000000000000000000000000000006020830152565b73ffffffffffffffffffffffffffffffffffffffff1680156122e7575f52600760205260405f205f805260205263ffffffff60405f20541690565b7f89c62b64000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff16805f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f2054166124035773ffffffffffffffffffffffffffffffffffffffff60015416801515918261237757505090565b60209192506024604051809481937fc3c5a54700000000000000000000000000000000000000000000000000000000835260048301525afa9081156123f8575f916123c0575090565b90506020813d6020116123f0575b816123db60209383611ac3565b81010312610326575180151581036103265790565b3d91506123ce565b6040513d5f823e3d90fd5b50600190565b91905f80528260205260405f20549063ffffffff821693612429856126e7565b91908061244b5750600184018094116105a6575f80526020521b1760405f2055565b909193600181018091116105a6575f80528260205260405f20555f5260205260405f20911b8154179055565b61248563ffffffff926126e7565b91905f5260205260405f2054901c1690565b805161600081116113f4575061221560227fffff000000000000000000000000000000000000000000000000000000000000835160f01b166020604051948592828401528051918291018484015e81015f838201520301601f198101835282611ac3565b90612507838284611c90565b803b156126a35760209161257a73ffffffffffffffffffffffffffffffffffffffff8093169560405195869485947f150b7a020000000000000000000000000000000000000000000000000000000086523360048701521660248501526044840152608060648401526084830190611ae6565b03815f865af15f9181612646575b506125fa57503d156125f2573d9061259f82612151565b916125ad6040519384611ac3565b82523d5f602084013e5b8151156125c75750602081519101fd5b7f64a0ae92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6060906125b7565b7fffffffff000000000000000000000000000000000000000000000000000000007f150b7a02000000000000000000000000000000000000000000000000000000009116036125c75750565b9091506020813d60201161269b575b8161266260209383611ac3565b8101031261032657517fffffffff000000000000000000000000000000000000000000000000000000008116810361032657905f612588565b3d9150612655565b50505050565b9081518110156126ba570160200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b9060018201918281116105a657600160089108918260051b92808404602014901517156105a65760031c9190565b906127896014602060405180947fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083808401988051918291018a5e83019160601b168382015203017ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4810184520182611ac3565b51902090565b73ffffffffffffffffffffffffffffffffffffffff906127ad612271565b602081519101206040519060208201927fff0000000000000000000000000000000000000000000000000000000000000084523060601b60218401526035830152605582015260558152612802607582611ac3565b51902016905660c08060405234603657336080523060a052610a70908161003b823960805181818161033e0152610682015260a051816109550152f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c80633121db1c146103d4578063358982a31461039b57806339e75d45146103625780637b103999146102f457806384aaf12e146102b457806386c02c8f1461019f5780638da5cb5b14610149578063d1f5789414610115578063e30d26a8146100dc5763f8c2ceb314610087575f80fd5b346100d8575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d8576100d46100c06108c5565b604051918291602083526020830190610588565b0390f35b5f80fd5b346100d8575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d8576100d46100c061086b565b61011e36610519565b5050507f0dc149f0000000000000000000000000000000000000000000000000000000005f5260045ffd5b346100d8575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d8576020610181610639565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b346100d85760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d85760043567ffffffffffffffff81116100d8576101ee9036906004016104eb565b505060243567ffffffffffffffff81116100d8576102109036906004016104eb565b505060443567ffffffffffffffff81116100d8576102329036906004016104eb565b505060843567ffffffffffffffff81116100d8576102549036906004016104eb565b505060646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f616c726561647920696e697469616c697a6564000000000000000000000000006044820152fd5b346100d8575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d85760206102ec61091f565b604051908152f35b346100d8575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d857602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100d8575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d8576100d46100c0610811565b346100d8575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100d8576100d46100c06107cf565b346100d8576103e236610519565b50505073ffffffffffffffffffffffffffffffffffffffff610402610639565b16330361048d5760846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f4f7065726174696f6e206e6f7420737570706f72746564206f6e20746869732060448201527f636861696e0000000000000000000000000000000000000000000000000000006064820152fd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f63616c6c6572206973206e6f7420746865206f776e65720000000000000000006044820152fd5b9181601f840112156100d85782359167ffffffffffffffff83116100d857602083818601950101116100d857565b9060407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126100d85760043573ffffffffffffffffffffffffffffffffffffffff811681036100d857916024359067ffffffffffffffff82116100d857610584916004016104eb565b9091565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761060c57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040517f6352211e00000000000000000000000000000000000000000000000000000000815230600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610701575f916106b5575090565b90506020813d6020116106f9575b816106d0602093836105cb565b810103126100d8575173ffffffffffffffffffffffffffffffffffffffff811681036100d85790565b3d91506106c3565b6040513d5f823e3d90fd5b9190820180921161071957565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff811161060c57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b9061078a82610746565b61079760405191826105cb565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06107c58294610746565b0190602036910137565b6107d761093b565b9081511561080b5760016107ea836109c9565b90610806575b60225f6107fc83610780565b940101602084015e565b6107f0565b60609150565b61081961093b565b9081511561080b575f61082b836109c9565b905f5b6002811061084357506022906107fc83610780565b9160020180600211610719576108589161070c565b600161086482866109f6565b920161082e565b61087361093b565b9081511561080b575f610885836109c9565b905f5b6003811061089d57506022906107fc83610780565b9160020180600211610719576108b29161070c565b60016108be82866109f6565b9201610888565b6108cd61093b565b9081511561080b575f6108df836109c9565b905f5b600181106108f757506022906107fc83610780565b91600201806002116107195761090c9161070c565b600161091882866109f6565b92016108e2565b61092761093b565b805190811561093557015190565b50505f90565b60609073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016300361097d57565b905061098830610a27565b90565b90815181101561099c570160200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b80511561099c5761ff008060205f8401015160f01c16169080516001101561099c576021015160f81c1790565b61ff0080610a04848461098b565b5160f01c1616916001810180911161071957610a1f9161098b565b5160f81c1790565b90813b602d811115610a69577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd301602d610a6082610780565b9360208501903c565b506060915056",
}

// AppRegistry is an auto generated Go binding around an Ethereum contract.
type AppRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *AppRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewAppRegistry creates a new instance of AppRegistry.
func NewAppRegistry() *AppRegistry {
	parsed, err := AppRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &AppRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *AppRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address to, uint256 tokenId) returns()
func (appRegistry *AppRegistry) PackApprove(to common.Address, tokenId *big.Int) []byte {
	enc, err := appRegistry.abi.Pack("approve", to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address to, uint256 tokenId) returns()
func (appRegistry *AppRegistry) TryPackApprove(to common.Address, tokenId *big.Int) ([]byte, error) {
	return appRegistry.abi.Pack("approve", to, tokenId)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (appRegistry *AppRegistry) PackBalanceOf(owner common.Address) []byte {
	enc, err := appRegistry.abi.Pack("balanceOf", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (appRegistry *AppRegistry) TryPackBalanceOf(owner common.Address) ([]byte, error) {
	return appRegistry.abi.Pack("balanceOf", owner)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (appRegistry *AppRegistry) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := appRegistry.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c0360eb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function baseURI() view returns(string)
func (appRegistry *AppRegistry) PackBaseURI() []byte {
	enc, err := appRegistry.abi.Pack("baseURI")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c0360eb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function baseURI() view returns(string)
func (appRegistry *AppRegistry) TryPackBaseURI() ([]byte, error) {
	return appRegistry.abi.Pack("baseURI")
}

// UnpackBaseURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6c0360eb.
//
// Solidity: function baseURI() view returns(string)
func (appRegistry *AppRegistry) UnpackBaseURI(data []byte) (string, error) {
	out, err := appRegistry.abi.Unpack("baseURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackCreateApp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f7868ff.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createApp(address appOwner, string appName, string appType, bytes appMultiaddr, bytes32 appChecksum, bytes appMREnclave) returns(address)
func (appRegistry *AppRegistry) PackCreateApp(appOwner common.Address, appName string, appType string, appMultiaddr []byte, appChecksum [32]byte, appMREnclave []byte) []byte {
	enc, err := appRegistry.abi.Pack("createApp", appOwner, appName, appType, appMultiaddr, appChecksum, appMREnclave)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateApp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3f7868ff.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createApp(address appOwner, string appName, string appType, bytes appMultiaddr, bytes32 appChecksum, bytes appMREnclave) returns(address)
func (appRegistry *AppRegistry) TryPackCreateApp(appOwner common.Address, appName string, appType string, appMultiaddr []byte, appChecksum [32]byte, appMREnclave []byte) ([]byte, error) {
	return appRegistry.abi.Pack("createApp", appOwner, appName, appType, appMultiaddr, appChecksum, appMREnclave)
}

// UnpackCreateApp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3f7868ff.
//
// Solidity: function createApp(address appOwner, string appName, string appType, bytes appMultiaddr, bytes32 appChecksum, bytes appMREnclave) returns(address)
func (appRegistry *AppRegistry) UnpackCreateApp(data []byte) (common.Address, error) {
	out, err := appRegistry.abi.Unpack("createApp", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (appRegistry *AppRegistry) PackGetApproved(tokenId *big.Int) []byte {
	enc, err := appRegistry.abi.Pack("getApproved", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (appRegistry *AppRegistry) TryPackGetApproved(tokenId *big.Int) ([]byte, error) {
	return appRegistry.abi.Pack("getApproved", tokenId)
}

// UnpackGetApproved is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x081812fc.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (appRegistry *AppRegistry) UnpackGetApproved(data []byte) (common.Address, error) {
	out, err := appRegistry.abi.Unpack("getApproved", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d66de8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(address previous) returns()
func (appRegistry *AppRegistry) PackInitialize(previous common.Address) []byte {
	enc, err := appRegistry.abi.Pack("initialize", previous)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d66de8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(address previous) returns()
func (appRegistry *AppRegistry) TryPackInitialize(previous common.Address) ([]byte, error) {
	return appRegistry.abi.Pack("initialize", previous)
}

// PackInitialized is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x158ef93e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialized() view returns(bool)
func (appRegistry *AppRegistry) PackInitialized() []byte {
	enc, err := appRegistry.abi.Pack("initialized")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialized is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x158ef93e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialized() view returns(bool)
func (appRegistry *AppRegistry) TryPackInitialized() ([]byte, error) {
	return appRegistry.abi.Pack("initialized")
}

// UnpackInitialized is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x158ef93e.
//
// Solidity: function initialized() view returns(bool)
func (appRegistry *AppRegistry) UnpackInitialized(data []byte) (bool, error) {
	out, err := appRegistry.abi.Unpack("initialized", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (appRegistry *AppRegistry) PackIsApprovedForAll(owner common.Address, operator common.Address) []byte {
	enc, err := appRegistry.abi.Pack("isApprovedForAll", owner, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (appRegistry *AppRegistry) TryPackIsApprovedForAll(owner common.Address, operator common.Address) ([]byte, error) {
	return appRegistry.abi.Pack("isApprovedForAll", owner, operator)
}

// UnpackIsApprovedForAll is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe985e9c5.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (appRegistry *AppRegistry) UnpackIsApprovedForAll(data []byte) (bool, error) {
	out, err := appRegistry.abi.Unpack("isApprovedForAll", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3c5a547.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isRegistered(address entry) view returns(bool)
func (appRegistry *AppRegistry) PackIsRegistered(entry common.Address) []byte {
	enc, err := appRegistry.abi.Pack("isRegistered", entry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3c5a547.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isRegistered(address entry) view returns(bool)
func (appRegistry *AppRegistry) TryPackIsRegistered(entry common.Address) ([]byte, error) {
	return appRegistry.abi.Pack("isRegistered", entry)
}

// UnpackIsRegistered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc3c5a547.
//
// Solidity: function isRegistered(address entry) view returns(bool)
func (appRegistry *AppRegistry) UnpackIsRegistered(data []byte) (bool, error) {
	out, err := appRegistry.abi.Unpack("isRegistered", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMaster is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee97f7f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function master() view returns(address)
func (appRegistry *AppRegistry) PackMaster() []byte {
	enc, err := appRegistry.abi.Pack("master")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaster is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee97f7f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function master() view returns(address)
func (appRegistry *AppRegistry) TryPackMaster() ([]byte, error) {
	return appRegistry.abi.Pack("master")
}

// UnpackMaster is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xee97f7f3.
//
// Solidity: function master() view returns(address)
func (appRegistry *AppRegistry) UnpackMaster(data []byte) (common.Address, error) {
	out, err := appRegistry.abi.Unpack("master", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (appRegistry *AppRegistry) PackName() []byte {
	enc, err := appRegistry.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (appRegistry *AppRegistry) TryPackName() ([]byte, error) {
	return appRegistry.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (appRegistry *AppRegistry) UnpackName(data []byte) (string, error) {
	out, err := appRegistry.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (appRegistry *AppRegistry) PackOwner() []byte {
	enc, err := appRegistry.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (appRegistry *AppRegistry) TryPackOwner() ([]byte, error) {
	return appRegistry.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (appRegistry *AppRegistry) UnpackOwner(data []byte) (common.Address, error) {
	out, err := appRegistry.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (appRegistry *AppRegistry) PackOwnerOf(tokenId *big.Int) []byte {
	enc, err := appRegistry.abi.Pack("ownerOf", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (appRegistry *AppRegistry) TryPackOwnerOf(tokenId *big.Int) ([]byte, error) {
	return appRegistry.abi.Pack("ownerOf", tokenId)
}

// UnpackOwnerOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6352211e.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (appRegistry *AppRegistry) UnpackOwnerOf(data []byte) (common.Address, error) {
	out, err := appRegistry.abi.Unpack("ownerOf", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPredictApp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe92118ed.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function predictApp(address appOwner, string appName, string appType, bytes appMultiaddr, bytes32 appChecksum, bytes appMREnclave) view returns(address)
func (appRegistry *AppRegistry) PackPredictApp(appOwner common.Address, appName string, appType string, appMultiaddr []byte, appChecksum [32]byte, appMREnclave []byte) []byte {
	enc, err := appRegistry.abi.Pack("predictApp", appOwner, appName, appType, appMultiaddr, appChecksum, appMREnclave)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPredictApp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe92118ed.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function predictApp(address appOwner, string appName, string appType, bytes appMultiaddr, bytes32 appChecksum, bytes appMREnclave) view returns(address)
func (appRegistry *AppRegistry) TryPackPredictApp(appOwner common.Address, appName string, appType string, appMultiaddr []byte, appChecksum [32]byte, appMREnclave []byte) ([]byte, error) {
	return appRegistry.abi.Pack("predictApp", appOwner, appName, appType, appMultiaddr, appChecksum, appMREnclave)
}

// UnpackPredictApp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe92118ed.
//
// Solidity: function predictApp(address appOwner, string appName, string appType, bytes appMultiaddr, bytes32 appChecksum, bytes appMREnclave) view returns(address)
func (appRegistry *AppRegistry) UnpackPredictApp(data []byte) (common.Address, error) {
	out, err := appRegistry.abi.Unpack("predictApp", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPrevious is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c2b2e71.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previous() view returns(address)
func (appRegistry *AppRegistry) PackPrevious() []byte {
	enc, err := appRegistry.abi.Pack("previous")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPrevious is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c2b2e71.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previous() view returns(address)
func (appRegistry *AppRegistry) TryPackPrevious() ([]byte, error) {
	return appRegistry.abi.Pack("previous")
}

// UnpackPrevious is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7c2b2e71.
//
// Solidity: function previous() view returns(address)
func (appRegistry *AppRegistry) UnpackPrevious(data []byte) (common.Address, error) {
	out, err := appRegistry.abi.Unpack("previous", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackProxyCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6fa59bbc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proxyCode() view returns(bytes)
func (appRegistry *AppRegistry) PackProxyCode() []byte {
	enc, err := appRegistry.abi.Pack("proxyCode")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProxyCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6fa59bbc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proxyCode() view returns(bytes)
func (appRegistry *AppRegistry) TryPackProxyCode() ([]byte, error) {
	return appRegistry.abi.Pack("proxyCode")
}

// UnpackProxyCode is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6fa59bbc.
//
// Solidity: function proxyCode() view returns(bytes)
func (appRegistry *AppRegistry) UnpackProxyCode(data []byte) ([]byte, error) {
	out, err := appRegistry.abi.Unpack("proxyCode", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackProxyCodeHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeee39111.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proxyCodeHash() view returns(bytes32)
func (appRegistry *AppRegistry) PackProxyCodeHash() []byte {
	enc, err := appRegistry.abi.Pack("proxyCodeHash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProxyCodeHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeee39111.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proxyCodeHash() view returns(bytes32)
func (appRegistry *AppRegistry) TryPackProxyCodeHash() ([]byte, error) {
	return appRegistry.abi.Pack("proxyCodeHash")
}

// UnpackProxyCodeHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeee39111.
//
// Solidity: function proxyCodeHash() view returns(bytes32)
func (appRegistry *AppRegistry) UnpackProxyCodeHash(data []byte) ([32]byte, error) {
	out, err := appRegistry.abi.Unpack("proxyCodeHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (appRegistry *AppRegistry) PackRenounceOwnership() []byte {
	enc, err := appRegistry.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (appRegistry *AppRegistry) TryPackRenounceOwnership() ([]byte, error) {
	return appRegistry.abi.Pack("renounceOwnership")
}

// PackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId) returns()
func (appRegistry *AppRegistry) PackSafeTransferFrom(from common.Address, to common.Address, tokenId *big.Int) []byte {
	enc, err := appRegistry.abi.Pack("safeTransferFrom", from, to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId) returns()
func (appRegistry *AppRegistry) TryPackSafeTransferFrom(from common.Address, to common.Address, tokenId *big.Int) ([]byte, error) {
	return appRegistry.abi.Pack("safeTransferFrom", from, to, tokenId)
}

// PackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId, bytes data) returns()
func (appRegistry *AppRegistry) PackSafeTransferFrom0(from common.Address, to common.Address, tokenId *big.Int, data []byte) []byte {
	enc, err := appRegistry.abi.Pack("safeTransferFrom0", from, to, tokenId, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId, bytes data) returns()
func (appRegistry *AppRegistry) TryPackSafeTransferFrom0(from common.Address, to common.Address, tokenId *big.Int, data []byte) ([]byte, error) {
	return appRegistry.abi.Pack("safeTransferFrom0", from, to, tokenId, data)
}

// PackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setApprovalForAll(address operator, bool approved) returns()
func (appRegistry *AppRegistry) PackSetApprovalForAll(operator common.Address, approved bool) []byte {
	enc, err := appRegistry.abi.Pack("setApprovalForAll", operator, approved)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setApprovalForAll(address operator, bool approved) returns()
func (appRegistry *AppRegistry) TryPackSetApprovalForAll(operator common.Address, approved bool) ([]byte, error) {
	return appRegistry.abi.Pack("setApprovalForAll", operator, approved)
}

// PackSetBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55f804b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setBaseURI(string baseURI) returns()
func (appRegistry *AppRegistry) PackSetBaseURI(baseURI string) []byte {
	enc, err := appRegistry.abi.Pack("setBaseURI", baseURI)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55f804b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setBaseURI(string baseURI) returns()
func (appRegistry *AppRegistry) TryPackSetBaseURI(baseURI string) ([]byte, error) {
	return appRegistry.abi.Pack("setBaseURI", baseURI)
}

// PackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setName(address ens, string name) returns()
func (appRegistry *AppRegistry) PackSetName(ens common.Address, name string) []byte {
	enc, err := appRegistry.abi.Pack("setName", ens, name)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setName(address ens, string name) returns()
func (appRegistry *AppRegistry) TryPackSetName(ens common.Address, name string) ([]byte, error) {
	return appRegistry.abi.Pack("setName", ens, name)
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (appRegistry *AppRegistry) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := appRegistry.abi.Pack("supportsInterface", interfaceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (appRegistry *AppRegistry) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return appRegistry.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (appRegistry *AppRegistry) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := appRegistry.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (appRegistry *AppRegistry) PackSymbol() []byte {
	enc, err := appRegistry.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (appRegistry *AppRegistry) TryPackSymbol() ([]byte, error) {
	return appRegistry.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (appRegistry *AppRegistry) UnpackSymbol(data []byte) (string, error) {
	out, err := appRegistry.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTokenByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f6ccce7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenByIndex(uint256 index) view returns(uint256)
func (appRegistry *AppRegistry) PackTokenByIndex(index *big.Int) []byte {
	enc, err := appRegistry.abi.Pack("tokenByIndex", index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f6ccce7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenByIndex(uint256 index) view returns(uint256)
func (appRegistry *AppRegistry) TryPackTokenByIndex(index *big.Int) ([]byte, error) {
	return appRegistry.abi.Pack("tokenByIndex", index)
}

// UnpackTokenByIndex is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4f6ccce7.
//
// Solidity: function tokenByIndex(uint256 index) view returns(uint256)
func (appRegistry *AppRegistry) UnpackTokenByIndex(data []byte) (*big.Int, error) {
	out, err := appRegistry.abi.Unpack("tokenByIndex", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTokenOfOwnerByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f745c59.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenOfOwnerByIndex(address owner, uint256 index) view returns(uint256)
func (appRegistry *AppRegistry) PackTokenOfOwnerByIndex(owner common.Address, index *big.Int) []byte {
	enc, err := appRegistry.abi.Pack("tokenOfOwnerByIndex", owner, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenOfOwnerByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f745c59.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenOfOwnerByIndex(address owner, uint256 index) view returns(uint256)
func (appRegistry *AppRegistry) TryPackTokenOfOwnerByIndex(owner common.Address, index *big.Int) ([]byte, error) {
	return appRegistry.abi.Pack("tokenOfOwnerByIndex", owner, index)
}

// UnpackTokenOfOwnerByIndex is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2f745c59.
//
// Solidity: function tokenOfOwnerByIndex(address owner, uint256 index) view returns(uint256)
func (appRegistry *AppRegistry) UnpackTokenOfOwnerByIndex(data []byte) (*big.Int, error) {
	out, err := appRegistry.abi.Unpack("tokenOfOwnerByIndex", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (appRegistry *AppRegistry) PackTokenURI(tokenId *big.Int) []byte {
	enc, err := appRegistry.abi.Pack("tokenURI", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (appRegistry *AppRegistry) TryPackTokenURI(tokenId *big.Int) ([]byte, error) {
	return appRegistry.abi.Pack("tokenURI", tokenId)
}

// UnpackTokenURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc87b56dd.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (appRegistry *AppRegistry) UnpackTokenURI(data []byte) (string, error) {
	out, err := appRegistry.abi.Unpack("tokenURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (appRegistry *AppRegistry) PackTotalSupply() []byte {
	enc, err := appRegistry.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (appRegistry *AppRegistry) TryPackTotalSupply() ([]byte, error) {
	return appRegistry.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (appRegistry *AppRegistry) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := appRegistry.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 tokenId) returns()
func (appRegistry *AppRegistry) PackTransferFrom(from common.Address, to common.Address, tokenId *big.Int) []byte {
	enc, err := appRegistry.abi.Pack("transferFrom", from, to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 tokenId) returns()
func (appRegistry *AppRegistry) TryPackTransferFrom(from common.Address, to common.Address, tokenId *big.Int) ([]byte, error) {
	return appRegistry.abi.Pack("transferFrom", from, to, tokenId)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (appRegistry *AppRegistry) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := appRegistry.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (appRegistry *AppRegistry) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return appRegistry.abi.Pack("transferOwnership", newOwner)
}

// AppRegistryApproval represents a Approval event raised by the AppRegistry contract.
type AppRegistryApproval struct {
	Owner    common.Address
	Approved common.Address
	TokenId  *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const AppRegistryApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (AppRegistryApproval) ContractEventName() string {
	return AppRegistryApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId)
func (appRegistry *AppRegistry) UnpackApprovalEvent(log *types.Log) (*AppRegistryApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != appRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(AppRegistryApproval)
	if len(log.Data) > 0 {
		if err := appRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range appRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// AppRegistryApprovalForAll represents a ApprovalForAll event raised by the AppRegistry contract.
type AppRegistryApprovalForAll struct {
	Owner    common.Address
	Operator common.Address
	Approved bool
	Raw      *types.Log // Blockchain specific contextual infos
}

const AppRegistryApprovalForAllEventName = "ApprovalForAll"

// ContractEventName returns the user-defined event name.
func (AppRegistryApprovalForAll) ContractEventName() string {
	return AppRegistryApprovalForAllEventName
}

// UnpackApprovalForAllEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ApprovalForAll(address indexed owner, address indexed operator, bool approved)
func (appRegistry *AppRegistry) UnpackApprovalForAllEvent(log *types.Log) (*AppRegistryApprovalForAll, error) {
	event := "ApprovalForAll"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != appRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(AppRegistryApprovalForAll)
	if len(log.Data) > 0 {
		if err := appRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range appRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// AppRegistryOwnershipTransferred represents a OwnershipTransferred event raised by the AppRegistry contract.
type AppRegistryOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const AppRegistryOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (AppRegistryOwnershipTransferred) ContractEventName() string {
	return AppRegistryOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (appRegistry *AppRegistry) UnpackOwnershipTransferredEvent(log *types.Log) (*AppRegistryOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != appRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(AppRegistryOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := appRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range appRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// AppRegistryTransfer represents a Transfer event raised by the AppRegistry contract.
type AppRegistryTransfer struct {
	From    common.Address
	To      common.Address
	TokenId *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const AppRegistryTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (AppRegistryTransfer) ContractEventName() string {
	return AppRegistryTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)
func (appRegistry *AppRegistry) UnpackTransferEvent(log *types.Log) (*AppRegistryTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != appRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(AppRegistryTransfer)
	if len(log.Data) > 0 {
		if err := appRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range appRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (appRegistry *AppRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["AlreadyInitialized"].ID.Bytes()[:4]) {
		return appRegistry.UnpackAlreadyInitializedError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["ERC721IncorrectOwner"].ID.Bytes()[:4]) {
		return appRegistry.UnpackERC721IncorrectOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["ERC721InsufficientApproval"].ID.Bytes()[:4]) {
		return appRegistry.UnpackERC721InsufficientApprovalError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["ERC721InvalidApprover"].ID.Bytes()[:4]) {
		return appRegistry.UnpackERC721InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["ERC721InvalidOperator"].ID.Bytes()[:4]) {
		return appRegistry.UnpackERC721InvalidOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["ERC721InvalidOwner"].ID.Bytes()[:4]) {
		return appRegistry.UnpackERC721InvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["ERC721InvalidReceiver"].ID.Bytes()[:4]) {
		return appRegistry.UnpackERC721InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["ERC721InvalidSender"].ID.Bytes()[:4]) {
		return appRegistry.UnpackERC721InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["ERC721NonexistentToken"].ID.Bytes()[:4]) {
		return appRegistry.UnpackERC721NonexistentTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["ERC721OutOfBoundsIndex"].ID.Bytes()[:4]) {
		return appRegistry.UnpackERC721OutOfBoundsIndexError(raw[4:])
	}
	if bytes.Equal(raw[:4], appRegistry.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return appRegistry.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// AppRegistryAlreadyInitialized represents a AlreadyInitialized error raised by the AppRegistry contract.
type AppRegistryAlreadyInitialized struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyInitialized()
func AppRegistryAlreadyInitializedErrorID() common.Hash {
	return common.HexToHash("0x0dc149f07762891dbcea3fe72770f3d63a1863fc54b2f084e8c59ec476996927")
}

// UnpackAlreadyInitializedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyInitialized()
func (appRegistry *AppRegistry) UnpackAlreadyInitializedError(raw []byte) (*AppRegistryAlreadyInitialized, error) {
	out := new(AppRegistryAlreadyInitialized)
	if err := appRegistry.abi.UnpackIntoInterface(out, "AlreadyInitialized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryERC721IncorrectOwner represents a ERC721IncorrectOwner error raised by the AppRegistry contract.
type AppRegistryERC721IncorrectOwner struct {
	Sender  common.Address
	TokenId *big.Int
	Owner   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)
func AppRegistryERC721IncorrectOwnerErrorID() common.Hash {
	return common.HexToHash("0x64283d7b313c8117c125f736876fa2b4e90ea3831a4716dfdb87d2f540e26289")
}

// UnpackERC721IncorrectOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)
func (appRegistry *AppRegistry) UnpackERC721IncorrectOwnerError(raw []byte) (*AppRegistryERC721IncorrectOwner, error) {
	out := new(AppRegistryERC721IncorrectOwner)
	if err := appRegistry.abi.UnpackIntoInterface(out, "ERC721IncorrectOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryERC721InsufficientApproval represents a ERC721InsufficientApproval error raised by the AppRegistry contract.
type AppRegistryERC721InsufficientApproval struct {
	Operator common.Address
	TokenId  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InsufficientApproval(address operator, uint256 tokenId)
func AppRegistryERC721InsufficientApprovalErrorID() common.Hash {
	return common.HexToHash("0x177e802f6f313bc89797ecace66d6d29ab4719cbaaacbb87367264048b1eb861")
}

// UnpackERC721InsufficientApprovalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InsufficientApproval(address operator, uint256 tokenId)
func (appRegistry *AppRegistry) UnpackERC721InsufficientApprovalError(raw []byte) (*AppRegistryERC721InsufficientApproval, error) {
	out := new(AppRegistryERC721InsufficientApproval)
	if err := appRegistry.abi.UnpackIntoInterface(out, "ERC721InsufficientApproval", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryERC721InvalidApprover represents a ERC721InvalidApprover error raised by the AppRegistry contract.
type AppRegistryERC721InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidApprover(address approver)
func AppRegistryERC721InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xa9fbf51f86b8e03595d59dc726bb10c329bb24f62589be276d8dd193ca0b69ea")
}

// UnpackERC721InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidApprover(address approver)
func (appRegistry *AppRegistry) UnpackERC721InvalidApproverError(raw []byte) (*AppRegistryERC721InvalidApprover, error) {
	out := new(AppRegistryERC721InvalidApprover)
	if err := appRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryERC721InvalidOperator represents a ERC721InvalidOperator error raised by the AppRegistry contract.
type AppRegistryERC721InvalidOperator struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidOperator(address operator)
func AppRegistryERC721InvalidOperatorErrorID() common.Hash {
	return common.HexToHash("0x5b08ba185e8f577075361f3a3555a6580a227ce22734dcc979c1aeadf894658b")
}

// UnpackERC721InvalidOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidOperator(address operator)
func (appRegistry *AppRegistry) UnpackERC721InvalidOperatorError(raw []byte) (*AppRegistryERC721InvalidOperator, error) {
	out := new(AppRegistryERC721InvalidOperator)
	if err := appRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryERC721InvalidOwner represents a ERC721InvalidOwner error raised by the AppRegistry contract.
type AppRegistryERC721InvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidOwner(address owner)
func AppRegistryERC721InvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x89c62b6479af2e623826dcc39c5133061d35b66d72de92833401dd2fd6567480")
}

// UnpackERC721InvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidOwner(address owner)
func (appRegistry *AppRegistry) UnpackERC721InvalidOwnerError(raw []byte) (*AppRegistryERC721InvalidOwner, error) {
	out := new(AppRegistryERC721InvalidOwner)
	if err := appRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryERC721InvalidReceiver represents a ERC721InvalidReceiver error raised by the AppRegistry contract.
type AppRegistryERC721InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidReceiver(address receiver)
func AppRegistryERC721InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0x64a0ae9278f805eaf991dcd18ca78756d280b7508b764ef1b255c55845c11df9")
}

// UnpackERC721InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidReceiver(address receiver)
func (appRegistry *AppRegistry) UnpackERC721InvalidReceiverError(raw []byte) (*AppRegistryERC721InvalidReceiver, error) {
	out := new(AppRegistryERC721InvalidReceiver)
	if err := appRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryERC721InvalidSender represents a ERC721InvalidSender error raised by the AppRegistry contract.
type AppRegistryERC721InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidSender(address sender)
func AppRegistryERC721InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x73c6ac6e10798e95d99e1f130d923eb40193ecb8d094ec3dce93292564eb3b17")
}

// UnpackERC721InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidSender(address sender)
func (appRegistry *AppRegistry) UnpackERC721InvalidSenderError(raw []byte) (*AppRegistryERC721InvalidSender, error) {
	out := new(AppRegistryERC721InvalidSender)
	if err := appRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryERC721NonexistentToken represents a ERC721NonexistentToken error raised by the AppRegistry contract.
type AppRegistryERC721NonexistentToken struct {
	TokenId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721NonexistentToken(uint256 tokenId)
func AppRegistryERC721NonexistentTokenErrorID() common.Hash {
	return common.HexToHash("0x7e273289a3a9ef6670f06df7dca227856fc925e956db96980692764a8bc734d7")
}

// UnpackERC721NonexistentTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721NonexistentToken(uint256 tokenId)
func (appRegistry *AppRegistry) UnpackERC721NonexistentTokenError(raw []byte) (*AppRegistryERC721NonexistentToken, error) {
	out := new(AppRegistryERC721NonexistentToken)
	if err := appRegistry.abi.UnpackIntoInterface(out, "ERC721NonexistentToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryERC721OutOfBoundsIndex represents a ERC721OutOfBoundsIndex error raised by the AppRegistry contract.
type AppRegistryERC721OutOfBoundsIndex struct {
	Owner common.Address
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721OutOfBoundsIndex(address owner, uint256 index)
func AppRegistryERC721OutOfBoundsIndexErrorID() common.Hash {
	return common.HexToHash("0xa57d13dc78ab2b1f1191d9429a298559c44d02b5951a92c2376aa50074cc4509")
}

// UnpackERC721OutOfBoundsIndexError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721OutOfBoundsIndex(address owner, uint256 index)
func (appRegistry *AppRegistry) UnpackERC721OutOfBoundsIndexError(raw []byte) (*AppRegistryERC721OutOfBoundsIndex, error) {
	out := new(AppRegistryERC721OutOfBoundsIndex)
	if err := appRegistry.abi.UnpackIntoInterface(out, "ERC721OutOfBoundsIndex", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// AppRegistryOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the AppRegistry contract.
type AppRegistryOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func AppRegistryOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (appRegistry *AppRegistry) UnpackOwnableInvalidOwnerError(raw []byte) (*AppRegistryOwnableInvalidOwner, error) {
	out := new(AppRegistryOwnableInvalidOwner)
	if err := appRegistry.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// BoostModuleMetaData contains all meta data concerning the BoostModule contract.
var BoostModuleMetaData = bind.MetaData{
	ABI: "[]",
	ID:  "8e544d11b8f20b68e567054153fa7edd7c",
	Bin: "0x60808060405234601557614fc2908161001a8239f35b5f80fdfe60a06040526004361015610052575b606460405162461bcd60e51b815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b5f3560e01c806363fbac17146104175780638a8b3607146103e95780639bced28b14610301578063af24ba0b146100e25763c1f9a20e0361000e57346100de5760206100a86100a036610574565b91339361149f565b7f30d8c59de5f54b676eb3410d971831f2cd83fcf445559b287cecadb1900fc454604080518381523385820152a1604051908152f35b5f80fd5b346100de5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100de5761011f602435600435613f53565b9061012981611338565b42106102bd5761029790825f527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda996020527e0400000000000000000000000000000000000000000000000000000000000060405f20557f625fed9875dada8643f2418b838ae0bc78d9a148a18eee4ee1979ff0f3f5d42760406101ab836141c5565b926101be846101b983611394565b6141f3565b6101da866101d3608f84015160601c936142a4565b8093614629565b6102087f99c2268479b93fde36232351229815df80837e2300000000000000000000acc05482841b90611189565b7f99c2268479b93fde36232351229815df80837e2300000000000000000000acc0557fc2aca55aa696938c7e95842e8939ca0fbb2120a3eeb8948cdcee2b70da566672606083517399c2268479b93fde36232351229815df80837e2381528360208201528885820152a18151907399c2268479b93fde36232351229815df80837e2382526020820152a1614336565b7fcbc308b5f91040d2659a5201858344b0b583cd2f9e18e8470c2fa052c5b21ff85f80a2005b606460405162461bcd60e51b815260206004820152601f60248201527f506f636f426f6f73743a20446561646c696e65206e6f742072656163686564006044820152fd5b346100de5760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100de5760443567ffffffffffffffff81116100de576103509036906004016106ae565b60643567ffffffffffffffff81116100de576103709036906004016106ae565b60849391933567ffffffffffffffff81116100de576103939036906004016106ae565b9060a4359273ffffffffffffffffffffffffffffffffffffffff841684036100de5760c4359667ffffffffffffffff88116100de576103d96103e79836906004016106ae565b979096602435600435610aab565b005b346100de57602061040f6103fc36610574565b9161040960c084016109e8565b9361149f565b604051908152f35b346100de5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100de576101c0610454600435610766565b73ffffffffffffffffffffffffffffffffffffffff6101a0604051928281511684526bffffffffffffffffffffffff60208201511660208501528260408201511660408501526bffffffffffffffffffffffff60608201511660608501528260808201511660808501526bffffffffffffffffffffffff60a08201511660a08501528260c08201511660c08501526bffffffffffffffffffffffff60e08201511660e0850152826101008201511661010085015264ffffffffff6101208201511661012085015261ffff6101408201511661014085015261ffff610160820151166101608501527fffffff0000000000000000000000000000000000000000000000000000000000610180820151166101808501520151166101a0820152f35b9060807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126100de5760043567ffffffffffffffff81116100de576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82850301126100de576004019160243567ffffffffffffffff81116100de576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82840301126100de576004019160443567ffffffffffffffff81116100de576101607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82850301126100de57600401916064359067ffffffffffffffff82116100de577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82610200920301126100de5760040190565b9181601f840112156100de5782359167ffffffffffffffff83116100de57602083818601950101116100de57565b6040810190811067ffffffffffffffff8211176106f857604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176106f857604052565b906040516101c0810181811067ffffffffffffffff8211176106f8576040525f81525f60208201525f60408201525f60608201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f6101208201525f6101408201525f6101608201525f6101808201525f6101a08201526107e68193614363565b906101605f60405180948382016040523c6108008261116a565b156109e357506bffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff61083183611196565b929150166040860152606783015160601c8552602383015160c01c6020860152166060840152608f81015160601c6080840152602b81015160c01c60a084015260a381015160601c60c08401526bffffffffffffffffffffffff61089482611250565b1660e084015273ffffffffffffffffffffffffffffffffffffffff6108b88261127c565b1661010084015264ffffffffff6108ce82611338565b1661012084015260018101805160f81c600216156109c0575160f81c600116156109b75760ff60205b16908160b701908160b71161098a5761ffff60b773ffffffffffffffffffffffffffffffffffffffff9461098194508301015160a01c5b1661014086015261ffff6109418261116a565b166101608601527fffffff000000000000000000000000000000000000000000000000000000000061097282611362565b60e81b16610180860152611394565b166101a0830152565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60ff60016108f7565b5061098173ffffffffffffffffffffffffffffffffffffffff9161ffff5f61092e565b925050565b3573ffffffffffffffffffffffffffffffffffffffff811681036100de5790565b92919267ffffffffffffffff82116106f85760405191610a51601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200184610725565b8294818452818301116100de578281602093845f960137010152565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b9396989997909497610abd8686613f53565b9b9097610ac989611338565b4210156111265773ffffffffffffffffffffffffffffffffffffffff8416159b8c15809d611113575b156110a957610b67918d8f608f8d015160601c9180611088575b611068575b60405160208101913360601b835260348201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008960601b16605482015260488152610b5e606882610725565b5190209061407f565b15610ffe57610b758861127c565b9a610f21575b505050885f527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda996020527e0300000000000000000000000000000000000000000000000000000000000060405f2055610bd3856141c5565b91610be78a84610be289611394565b614629565b610bfa8a610bf488611250565b33614696565b602386015160c01c8a81610f09575b9050610c1487611196565b8091939250610ef8575b505050608f86015160601c610c32876142a4565b96610c3d88836141f3565b67ffffffffffffffff7f99c2268479b93fde36232351229815df80837e2300000000000000000000acc05460401c1690600a820291808304600a148115171561098a577ffbd7641f7e58d072f2d358846c1b7880d83d9293a71a4b04880b8eaf7e54306f99610d26978f9395610d08966064610d03970494633b9aca008610610eec575b808611610ee2575b5094610cf891610cfd86610cf88199610cf899610e46575b610cf2602b82015160c01c91611250565b90611230565b611189565b90614696565b614336565b60405194859485526020850152606060408501526060840191610a6d565b0390a173ffffffffffffffffffffffffffffffffffffffff831615610e40578115610dd657610d659367ffffffffffffffff60055460a01c16936140e4565b15610d6c57565b608460405162461bcd60e51b815260206004820152602860248201527f506f636f426f6f73743a204e6f7420656e6f756768206761732061667465722060448201527f63616c6c6261636b0000000000000000000000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152602160248201527f506f636f426f6f73743a2043616c6c6261636b2072657175697265732064617460448201527f61000000000000000000000000000000000000000000000000000000000000006064820152fd5b50505050565b610e71837f99c2268479b93fde36232351229815df80837e2300000000000000000000acc054614747565b7f99c2268479b93fde36232351229815df80837e2300000000000000000000acc0557f1bccc549c38561cd5b57f0db11ceb8dde1b0b6ee05ab5e155b51c7c5ba64becb60606040517399c2268479b93fde36232351229815df80837e238152856020820152886040820152a1610ce1565b9450610cf8610cc9565b633b9aca009550610cc1565b610f0192614696565b5f8a81610c1e565b610f1a91606789015160601c614696565b5f8a610c09565b610f7d9273ffffffffffffffffffffffffffffffffffffffff8c16610ff3578c610f4e86885b3691610a09565b602081519101206040519060208201923360601b84526034830152605482015260548152610b5e607482610725565b15610f8a575f8080610b7b565b608460405162461bcd60e51b8152602060048201526024808201527f506f636f426f6f73743a20496e76616c696420656e636c617665207369676e6160448201527f74757265000000000000000000000000000000000000000000000000000000006064820152fd5b8c610f4e8b8d610f47565b608460405162461bcd60e51b815260206004820152603760248201527f506f636f426f6f73743a20496e76616c696420636f6e747269627574696f6e2060448201527f617574686f72697a6174696f6e207369676e61747572650000000000000000006064820152fd5b60055473ffffffffffffffffffffffffffffffffffffffff169150610b11565b5073ffffffffffffffffffffffffffffffffffffffff600554161515610b0c565b608460405162461bcd60e51b815260206004820152602960248201527f506f636f426f6f73743a2054616720726571756972657320656e636c6176652060448201527f6368616c6c656e676500000000000000000000000000000000000000000000006064820152fd5b50600161111f8b611362565b1615610af2565b606460405162461bcd60e51b815260206004820152601b60248201527f506f636f426f6f73743a20446561646c696e65207265616368656400000000006044820152fd5b600181015160f81c6080161561118457600e015160d81c90565b505f90565b9190820180921161098a57565b90600182016004815160f81c1615611226575160f81c91600183161561121d5760ff60205b168060b701908160b71161098a576002829516611207575b5050820190815160601c9160148401841161098a57601481015160601c93602881011061098a576028015160c01c91929190565b60c3919294500180911161098a57915f806111d3565b60ff60016111bb565b505f915081908190565b9190820391821161098a57565b8181029291811591840414171561098a57565b600d602b82015160c01c91015160f81c606403906064821161098a576064916112789161123d565b0490565b60018101805160f81c60401615611332575160f81c9060018216156113295760ff60205b16918260b7018060b71161098a57809360028316611313575b505060048116611301575b600881166112ef575b6010166112dd575b015160601c90565b906014810180911161098a57906112d5565b916014810180911161098a57916112cd565b916030810180911161098a57916112c4565b60c3919294500180911161098a57915f806112b9565b60ff60016112a0565b50505f90565b6007600282015160d81c91015160e01c8060070290600782040361098a5761135f91611189565b90565b60018181015160f81c16156113875761ffff60b7610100925b01519116610100031c90565b61ffff60b760089261137b565b60018101805160f81c60081615611414575160f81c90600182161561140b5760ff60205b16918260b7018060b71161098a578093600283166113f4575b50506004166113e257015160601c90565b906030810180911161098a57906112d5565b60c3919294500180911161098a579160045f6113d1565b60ff60016113b8565b5060a3015160601c90565b604051906060820182811067ffffffffffffffff8211176106f8576040525f6040838281528260208201520152565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156100de570180359067ffffffffffffffff82116100de576020019181360383136100de57565b6040519591949391926101e0870167ffffffffffffffff8111888210176106f8576040525f87525f60208801525f60408801525f60608801525f60808801525f60a08801525f60c08801526040516114f6816106dc565b5f81525f602082015260e0880152604051611510816106dc565b5f81525f602082015261010088015260405161152b816106dc565b5f81525f6020820152610120880152604051611546816106dc565b5f81525f60208201526101408801525f6101608801525f6101808801525f6101a08801525f6101c088015273ffffffffffffffffffffffffffffffffffffffff61158f876109e8565b1615158752600161014084013511613f0f57608081013561012084013503613ecb576101208301355f52600a60205260ff60405f205460201c1615613e87576101208301355f52600a60205263ffffffff60405f2054166101a08801526020820135602084013510613e43578651158015613e31575b15613ded57602081013560a084013510613da9576101008301356060830135178751613d9e575b6060820135198116613d34576001606084013516151560018216151503613cca57602088015261165b826109e8565b611664876109e8565b61166d836109e8565b9161167a60c087016109e8565b92611684876109e8565b73ffffffffffffffffffffffffffffffffffffffff808416911603613c86576116af604088016109e8565b73ffffffffffffffffffffffffffffffffffffffff808516911603613c42576116e3816116de60808a016109e8565b614789565b15613bd8576116f8836116de608089016109e8565b15613b6e5761170d816116de60a089016109e8565b15613b0457611722846116de60c089016109e8565b15613a9a578a51613917575b5061173f906116de60c086016109e8565b156138ad57611754906116de60e085016109e8565b156138435761176a906116de61010084016109e8565b156137d95760405195610200870187811067ffffffffffffffff8211176106f85760405261179661141f565b87526117a061141f565b60208801526117ad61141f565b60408801525f60608801525f60808801525f60a08801525f60c08801525f60e08801525f61010088015260606101208801525f6101408801525f6101608801525f6101808801525f6101a08801525f6101c08801525f6101e0880152600754604089015261181a836109e8565b73ffffffffffffffffffffffffffffffffffffffff88519116905261183e836109e8565b916118b660405161184e816106dc565b60ff60025473ffffffffffffffffffffffffffffffffffffffff8116835260a01c16151560208201526040948551916118878784610725565b601d83527f506f636f426f6f73743a20417070206e6f74207265676973746572656400000060208401526148aa565b73ffffffffffffffffffffffffffffffffffffffff60208a51019116905260208401358389510152604089015193611a9960c095609b86516118f88982610725565b8181527f657374657272657374726963742c627974657333322073616c7429000000000060a060208301927f4170704f726465722861646472657373206170702c75696e743235362061707084527f70726963652c75696e7432353620766f6c756d652c62797465733332207461678b8201527f2c61646472657373206461746173657472657374726963742c6164647265737360608201527f20776f726b6572706f6f6c72657374726963742c61646472657373207265717560808201520152206119c3846109e8565b611a9088611a646119d6608089016109e8565b936119e360a08a016109e8565b6119ef60c08b016109e8565b84516020808201998a5273ffffffffffffffffffffffffffffffffffffffff94851660408301528c0135606080830191909152958c01356080820152948b013560a086015295821660c0850152811660e080850191909152941661010083015292870135610120820152918290610140820190565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610725565b51902090614a7f565b8060608c01525f52600b602052611af2611ab4855f20614408565b8060e08d015273ffffffffffffffffffffffffffffffffffffffff60208c510151169060608d0151611aea61010086018661144e565b939092614432565b156137705790889392918a516133fd575b611b0c826109e8565b73ffffffffffffffffffffffffffffffffffffffff6040870151911690528a848388611b37826109e8565b835199611b438b6106dc565b60ff60045473ffffffffffffffffffffffffffffffffffffffff81168d5260a01c16151560208c015260609a8b92865190611b7e8583610725565b602482527f506f636f426f6f73743a20576f726b6572706f6f6c206e6f742072656769737460208301527f657265640000000000000000000000000000000000000000000000000000000088830152611bd78184614ee0565b909390929073ffffffffffffffffffffffffffffffffffffffff8516156132df57505050611e069473ffffffffffffffffffffffffffffffffffffffff60a0989560c89a989560209583600160ff82981618915b88604085015101926101c08501521690528760408789013592015101528160408a0151978b6101009d8e611c6184519182610725565b8181527f33322073616c742900000000000000000000000000000000000000000000000060e08b8301927f576f726b6572706f6f6c4f72646572286164647265737320776f726b6572706f84527f6f6c2c75696e7432353620776f726b6572706f6f6c70726963652c75696e7432878201527f353620766f6c756d652c62797465733332207461672c75696e74323536206361898201527f7465676f72792c75696e743235362074727573742c616464726573732061707060808201527f72657374726963742c6164647265737320646174617365747265737472696374868201527f2c616464726573732072657175657374657272657374726963742c62797465738b82015201522098611d75816109e8565b96611d8260c083016109e8565b93611d8f60e084016109e8565b9686611d9e61010086016109e8565b9a83519d8e019e8f5216828d01526020840135908c015282013560808b01526060820135838b01526080820135908a0152013560e0880152168b86015216610120840152166101408201526101208901356101608201526101608152611a9061018082610725565b91829101525f52600b602052611e5b8c8c60a073ffffffffffffffffffffffffffffffffffffffff60206040611e3d8c5f20614408565b94856101208801520151015116920151611aea61014088018861144e565b156132765760408c01519088610140918751611e778482610725565b61010f8082527f526571756573744f726465722861646472657373206170702c75696e74323536602083019081527f206170706d617870726963652c6164647265737320646174617365742c75696e8b8401527f7432353620646174617365746d617870726963652c6164647265737320776f728c8401527f6b6572706f6f6c2c75696e7432353620776f726b6572706f6f6c6d617870726960808401527f63652c61646472657373207265717565737465722c75696e7432353620766f6c60a08401527f756d652c62797465733332207461672c75696e743235362063617465676f72798d8401527f2c75696e743235362074727573742c616464726573732062656e65666963696160e08401527f72792c616464726573732063616c6c6261636b2c737472696e6720706172616d848401527f732c627974657333322073616c7429000000000000000000000000000000000061012090930192909252902092611fe2836109e8565b611fee604085016109e8565b611ffa608086016109e8565b9061200760c087016109e8565b928c5197602089015273ffffffffffffffffffffffffffffffffffffffff168c88015260208601358d88015273ffffffffffffffffffffffffffffffffffffffff1660808701528b85013560a087015273ffffffffffffffffffffffffffffffffffffffff168c86015260a084013560e086015273ffffffffffffffffffffffffffffffffffffffff168285015260e083013561012085015261012084526120af9084610725565b6120bc61016083016109e8565b906120ca61018084016109e8565b6120d86101a085018561144e565b36906120e392610a09565b80519060200120908a5193602085019561010081013587526101208101358d87015261014001358d86015273ffffffffffffffffffffffffffffffffffffffff16608085015273ffffffffffffffffffffffffffffffffffffffff1660a08401528b8301526101c08c013560e083015260e082526121619082610725565b8751918291602083019480516020819201875e83019060208201905f8252519283915e016020015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810182526121bb9082610725565b5190206121c791614a7f565b8060c08d01525f52600b602052835f206121e090614408565b806101408d015260c08c0151906121f691614acb565b6101608c01526101408b015161220e60c089016109e8565b60c08d0151916122226101e08b018b61144e565b9261222e949192614432565b1561320d5761225490846bffffffffffffffffffffffff60e08e01515116910135614b12565b91838b80516131cc575b6122819392506101206bffffffffffffffffffffffff9101515116910135614b12565b808210156131c557505b61229e6101608a015160e0870135614b12565b808210156131be57505b806101808a0152156131555760c0880151610160890151905f5260205273ffffffffffffffffffffffffffffffffffffffff815f20966122eb838a510151614ba8565b6122fb8360208b01510151614ba8565b61230b8360408b01510151614ba8565b6123196101608b0151614be3565b6123276101808b0151614be3565b600160608a015261012086013560808a015260208a015160a08a01528161235060c088016109e8565b1660c08a01528161236461018088016109e8565b166101008a0152426101408a01526101608a01516101608a01526101808a01516101808a0152166101e088015261242b6bffffffffffffffffffffffff6101808a0151166123c5816bffffffffffffffffffffffff60e08d0151511661447f565b60608b01515f52600b6020526bffffffffffffffffffffffff845f2091167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000082541617905589516130ed575b6bffffffffffffffffffffffff6101208b0151511661447f565b60a08901515f52600b6020526bffffffffffffffffffffffff825f2091167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000082541617905561016088015180158015906130da575b613071575b506124bc6124b06124a2838a5101518460208c0151015190611189565b8360408b0151015190611189565b6101808901519061123d565b6124e18173ffffffffffffffffffffffffffffffffffffffff6101e08b015116614c1e565b8160408901510151601e810290808204601e149015171561098a5761253d91610cf88a73ffffffffffffffffffffffffffffffffffffffff60206125306040966064610180860151910461123d565b9586930151015116614c1e565b61254f61acc030851b17918254611189565b90556101a0880151975f60a089015160ff81115f1461302c57505060019860a08901518351906020820152602081526125888482610725565b995b6101608a015180612fad575b5060208a015173ffffffffffffffffffffffffffffffffffffffff815116612ea8575b5073ffffffffffffffffffffffffffffffffffffffff6101e08b01511673ffffffffffffffffffffffffffffffffffffffff60c08c0151168103612e87575b5073ffffffffffffffffffffffffffffffffffffffff60e08b01511673ffffffffffffffffffffffffffffffffffffffff60c08c01511681145f14612e5a57506020175b73ffffffffffffffffffffffffffffffffffffffff6101008b0151168481612e3a575b50506101408a01519060281b1760201b1760101b608089015183516126848582610725565b600881527f63617465676f7279000000000000000000000000000000000000000000000000602082015261ffff8211612dec57506101c08a015184516126ca8682610725565b601681527f7363686564756c65722072657761726420726174696f00000000000000000000602082015260648211612d9f57506101808b01519185516127108782610725565b600681527f766f6c756d650000000000000000000000000000000000000000000000000000602082015264ffffffffff8411612d4e575060608c01518651906127598883610725565b600582527f7472757374000000000000000000000000000000000000000000000000000000602083015261278c91614f59565b931760081b1760281b17831b176101a08901518351906127ac8583610725565b600c82527f776f726b6572207374616b65000000000000000000000000000000000000000060208301526127df91614f59565b831b838a5101518451906127f38683610725565b600982527f6170702070726963650000000000000000000000000000000000000000000000602083015261282691614f59565b17831b8360408b0151015184519061283e8683610725565b601082527f776f726b6572706f6f6c20707269636500000000000000000000000000000000602083015261287191614f59565b1783519160281b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000166020830152831b7fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000016603b820152603381526128d7605382610725565b88518051906020015160408b0151805190602001519160c08d01519387516080528c60805160200152881b7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016876080510152871b7fffffffffffffffffffffffffffffffffffffffff0000000000000000000000001660805160540152861b7fffffffffffffffffffffffffffffffffffffffff0000000000000000000000001660805160680152851b7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016608051607c0152841b7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016608051609001526080516084905260805160a46129eb91610725565b61012089015183519a828c93516020819201602086015e830160208101905f8252608051518092608051602001905e016020015f815281516020819301825e015f815281516020819301825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081018a52612a6b908a610725565b885160011015612d2157602189017f80000000000000000000000000000000000000000000000000000000000000007fff00000000000000000000000000000000000000000000000000000000000000825116175f1a908a5160011015612d21575388516160008111612cf05750885197887fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d5f5b898160051b1015612b435780602060019260051b8d0101517fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015d01612b01565b50919395975091939597506e5f5f5f5f335afa503d5f5f3e3d5ff35f5273ffffffffffffffffffffffffffffffffffffffff88600f60115ff55f7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d1615612cc4577f90edec6d368fb8a52f3cba8ef8adbc79511b2b7a6d1df663e38ae6f4775c11a67fd811b592ed0899225773e8933d8df64bd0b62761a9d7aad4ed5b22735f4610a4968973ffffffffffffffffffffffffffffffffffffffff604085015151169373ffffffffffffffffffffffffffffffffffffffff612c7f8183515116946101606080846020870151511695015160208b015190612c54612c4b6101a086018661144e565b949095016109e8565b968d51998a998a5260208a01528d8901528d880152608087015260e060a087015260e0860191610a6d565b9116898301520390a260608101519260808201519060a08301519161018060c0850151940151948051968b88526020880152860152840152608083015260a0820152a1565b877fdf6428e3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd069b8e1000000000000000000000000000000000000000000000000000000005f5260045261600060245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8784612d8a89519384937f1dc117a600000000000000000000000000000000000000000000000000000000855260048501526064840190614867565b90602483015264ffffffffff60448301520390fd5b8682612ddb88519384937f1dc117a600000000000000000000000000000000000000000000000000000000855260048501526064840190614867565b906024830152606460448301520390fd5b8582612e2887519384937f1dc117a600000000000000000000000000000000000000000000000000000000855260048501526064840190614867565b90602483015261ffff60448301520390fd5b612e529192179b611a64865193849260208401614d50565b995f8461265f565b80612e66575b5061263c565b906010612e8091179b611a64865193849260208401614d50565b995f612e60565b906008612ea191179b611a64865193849260208401614d50565b995f6125f8565b9a9060048591179b0151845190612ebf8683610725565b600d82527f64617461736574207072696365000000000000000000000000000000000000006020830152612ef291614f59565b9060208b01518051906020015192865193838594516020819201602087015e840192891b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166020840152881b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166034830152881b7fffffffffffffffff00000000000000000000000000000000000000000000000016604882015203602001601081018252603001612fa69082610725565b995f6125b9565b9a600c60206130259260028295179e7fffffffffffffffffffffffff000000000000000000000000000000000000000089519683889451918291018686015e83019160a01b168382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec810184520182610725565b995f612596565b7fff00000000000000000000000000000000000000000000000000000000000000849b929b519160f81b1660208201526001815261306b602182610725565b9961258a565b61308e6bffffffffffffffffffffffff916101808b015190611189565b1660c08901515f52600b6020526bffffffffffffffffffffffff825f2091167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790555f612485565b5060e08501356101808a01511415612480565b61310b816bffffffffffffffffffffffff6101008d0151511661447f565b60808b01515f52600b6020526bffffffffffffffffffffffff845f2091167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055612411565b6084905162461bcd60e51b815260206004820152602660248201527f506f636f426f6f73743a204f6e65206f72206d6f7265206f726465727320636f60448201527f6e73756d656400000000000000000000000000000000000000000000000000006064820152fd5b90506122a8565b905061228b565b916131f3916bffffffffffffffffffffffff61010061228196979501515116910135614b12565b8082101561320657505b9190838b61225e565b90506131fd565b6084845162461bcd60e51b815260206004820152602a60248201527f506f636f426f6f73743a20496e76616c69642072657175657374206f7264657260448201527f207369676e6174757265000000000000000000000000000000000000000000006064820152fd5b6084855162461bcd60e51b815260206004820152602d60248201527f506f636f426f6f73743a20496e76616c696420776f726b6572706f6f6c206f7260448201527f646572207369676e6174757265000000000000000000000000000000000000006064820152fd5b9350945097505073ffffffffffffffffffffffffffffffffffffffff95506020945061330e93508691506148aa565b9260048851809481937f87639c68000000000000000000000000000000000000000000000000000000008352165afa9081156133f35788888f948f908a9589955f91613384575b50611e069473ffffffffffffffffffffffffffffffffffffffff60a0989560c89a989560209583809691611c2b565b9750509450505050506020823d6020116133eb575b816133a660209383610725565b810103126100de578c611e0687868f73ffffffffffffffffffffffffffffffffffffffff8d818e60209460a09a8360c89d51965050955095989a509598505094613355565b3d9150613399565b86513d5f823e3d90fd5b909192935061340b836109e8565b73ffffffffffffffffffffffffffffffffffffffff60208b0151911690526134cc613435846109e8565b855190613441826106dc565b60ff60035473ffffffffffffffffffffffffffffffffffffffff8116845260a01c1615156020830152865191613478606084610725565b602183527f506f636f426f6f73743a2044617461736574206e6f742072656769737465726560208401527f6400000000000000000000000000000000000000000000000000000000000000888401526148aa565b73ffffffffffffffffffffffffffffffffffffffff6020808c015101911690526136a46020840135808660208d0151015260408c01519060a3875161351260e082610725565b8181527f6c742900000000000000000000000000000000000000000000000000000000008a60208301927f446174617365744f72646572286164647265737320646174617365742c75696e84527f74323536206461746173657470726963652c75696e7432353620766f6c756d658c8201527f2c62797465733332207461672c6164647265737320617070726573747269637460608201527f2c6164647265737320776f726b6572706f6f6c72657374726963742c6164647260808201527f6573732072657175657374657272657374726963742c6279746573333220736160a0820152015220611a90613605886109e8565b92611a648a8c8b61362f61361b608083016109e8565b9261362860a084016109e8565b92016109e8565b918d8451988997602089019b60e0840135976060850135940135928d9573ffffffffffffffffffffffffffffffffffffffff9586949585939c9b9a96846101009b966101208c019f8c521660208b015260408a0152606089015260808801521660a08601521660c08401521660e08201520152565b8060808c01525f52600b6020526136f86136bf855f20614408565b806101008d015273ffffffffffffffffffffffffffffffffffffffff6020808d01510151169060808d0151611aea61010088018861144e565b15613707579088939291611b03565b6084845162461bcd60e51b815260206004820152602a60248201527f506f636f426f6f73743a20496e76616c69642064617461736574206f7264657260448201527f207369676e6174757265000000000000000000000000000000000000000000006064820152fd5b6084845162461bcd60e51b815260206004820152602660248201527f506f636f426f6f73743a20496e76616c696420617070206f726465722073696760448201527f6e617475726500000000000000000000000000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152603360248201527f506f636f426f6f73743a2052657175657374657220726573747269637465642060448201527f627920776f726b6572706f6f6c206f72646572000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152603160248201527f506f636f426f6f73743a2044617461736574207265737472696374656420627960448201527f20776f726b6572706f6f6c206f726465720000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152602d60248201527f506f636f426f6f73743a20417070207265737472696374656420627920776f7260448201527f6b6572706f6f6c206f72646572000000000000000000000000000000000000006064820152fd5b613927826116de60808d016109e8565b15613a305761393c906116de60a08c016109e8565b156139c657613951836116de60c08c016109e8565b1561395c575f61172e565b608460405162461bcd60e51b815260206004820152603060248201527f506f636f426f6f73743a2052657175657374657220726573747269637465642060448201527f62792064617461736574206f72646572000000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152603160248201527f506f636f426f6f73743a20576f726b6572706f6f6c207265737472696374656460448201527f2062792064617461736574206f726465720000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152602a60248201527f506f636f426f6f73743a2041707020726573747269637465642062792064617460448201527f61736574206f72646572000000000000000000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152602c60248201527f506f636f426f6f73743a2052657175657374657220726573747269637465642060448201527f627920617070206f7264657200000000000000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152602d60248201527f506f636f426f6f73743a20576f726b6572706f6f6c207265737472696374656460448201527f20627920617070206f72646572000000000000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152602a60248201527f506f636f426f6f73743a2044617461736574207265737472696374656420627960448201527f20617070206f72646572000000000000000000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152603160248201527f506f636f426f6f73743a20576f726b6572706f6f6c207265737472696374656460448201527f2062792072657175657374206f726465720000000000000000000000000000006064820152fd5b606460405162461bcd60e51b815260206004820152601b60248201527f506f636f426f6f73743a2044617461736574206d69736d6174636800000000006044820152fd5b606460405162461bcd60e51b815260206004820152601760248201527f506f636f426f6f73743a20417070206d69736d617463680000000000000000006044820152fd5b608460405162461bcd60e51b815260206004820152602860248201527f506f636f426f6f73743a204170702074616720646f6573206e6f74206d61746360448201527f682064656d616e640000000000000000000000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152602f60248201527f506f636f426f6f73743a20576f726b6572706f6f6c2074616720646f6573206e60448201527f6f74206d617463682064656d616e6400000000000000000000000000000000006064820152fd5b60608701351761162c565b606460405162461bcd60e51b815260206004820152602060248201527f506f636f426f6f73743a204f76657270726963656420776f726b6572706f6f6c6044820152fd5b606460405162461bcd60e51b815260206004820152601d60248201527f506f636f426f6f73743a204f76657270726963656420646174617365740000006044820152fd5b50602086013560608401351015611605565b606460405162461bcd60e51b815260206004820152601960248201527f506f636f426f6f73743a204f76657270726963656420617070000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601b60248201527f506f636f426f6f73743a20556e6b6e6f776e2063617465676f727900000000006044820152fd5b606460405162461bcd60e51b815260206004820152601c60248201527f506f636f426f6f73743a2043617465676f7279206d69736d61746368000000006044820152fd5b606460405162461bcd60e51b815260206004820152601a60248201527f506f636f426f6f73743a20426164207472757374206c6576656c0000000000006044820152fd5b9190613f5e83614363565b926101605f60405180968382016040523c613f788461116a565b82101561403b575f5260205260405f2090815f527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda99602052600f60405f205460f01c16600581101561400e57613fca57565b606460405162461bcd60e51b815260206004820152602060248201527f506f636f426f6f73743a205461736b20737461747573206e6f7420756e7365746044820152fd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b606460405162461bcd60e51b815260206004820152601760248201527f506f636f426f6f73743a20556e6b6e6f776e207461736b0000000000000000006044820152fd5b61135f93929160405160208101917f19457468657265756d205369676e6564204d6573736167653a0a3332000000008352603c820152603c81526140c4605c82610725565b519020906144a9565b60409061135f949281528160208201520191610a6d565b9293916141519061412560405196879260208401957f5dd80855000000000000000000000000000000000000000000000000000000008752602485016140cd565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101865285610725565b5a611388811090811561417b575b50614173575f80949381945193f150600190565b505050505f90565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec7881019150811161098a57603f810290808204603f149015171561098a57829060061c105f61415f565b61135f90602b6141e76141d783611196565b915050602384015160c01c611189565b91015160c01c90611189565b907f6381d9813cabeb57471b5a7e05078e64845ccdb563146a6911d536f24ce960f19161acc08160601b1761422d83610cf8818454614747565b905560405182815273ffffffffffffffffffffffffffffffffffffffff8216907fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203092a36040805173ffffffffffffffffffffffffffffffffffffffff9092168252602082019290925290819081015b0390a1565b602b015160c01c601e810290808204601e149015171561098a576064900490565b156142cc57565b608460405162461bcd60e51b815260206004820152602c60248201527f4965786563457363726f773a205472616e7366657220616d6f756e742065786360448201527f656564732062616c616e636500000000000000000000000000000000000000006064820152fd5b61435f61acc03060601b1791825461435a67ffffffffffffffff82168311156142c5565b611230565b9055565b73ffffffffffffffffffffffffffffffffffffffff90600f602060405161438b604082610725565b828152017f5f5f5f5f335afa503d5f5f3e3d5ff300000000000000000000000000000000008152206040519060208201927fff0000000000000000000000000000000000000000000000000000000000000084523060601b60218401526035830152605582015260558152614401607582610725565b5190201690565b90604051614415816106dc565b91546bffffffffffffffffffffffff8116835260601c6020830152565b60200151909392919073ffffffffffffffffffffffffffffffffffffffff858116911681149081614475575b5061446c5761135f936144a9565b50505050600190565b905015155f61445e565b906bffffffffffffffffffffffff809116911601906bffffffffffffffffffffffff821161098a57565b929091926041821492831561461e575b836145c3575b813b614517575050509050156144d3575f90565b606460405162461bcd60e51b815260206004820152601860248201527f696e76616c69642d7369676e61747572652d666f726d617400000000000000006044820152fd5b602093506145865f939561455a604051978892888401957f1626ba7e000000000000000000000000000000000000000000000000000000008752602485016140cd565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101875286610725565b829451915afa601f3d11166145bb575b7f1626ba7e000000000000000000000000000000000000000000000000000000001490565b505f51614596565b73ffffffffffffffffffffffffffffffffffffffff6145e3848784614dc7565b1680151590816145fe575b50156144bf575050505050600190565b905073ffffffffffffffffffffffffffffffffffffffff8316145f6145ee565b6040831493506144b9565b61429f7f1bccc549c38561cd5b57f0db11ceb8dde1b0b6ee05ab5e155b51c7c5ba64becb9361acc08360601b17614661858254614747565b90556040519384938460409194939273ffffffffffffffffffffffffffffffffffffffff606083019616825260208201520152565b61429f7fc2aca55aa696938c7e95842e8939ca0fbb2120a3eeb8948cdcee2b70da5666729361acc08360601b176146ce858254611189565b905560405184815273ffffffffffffffffffffffffffffffffffffffff8416907fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203092a36040519384938460409194939273ffffffffffffffffffffffffffffffffffffffff606083019616825260208201520152565b906147807fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff9167ffffffffffffffff8460401c16611230565b60401b91161790565b9073ffffffffffffffffffffffffffffffffffffffff82168015908115614847575b5061484057813b151591826147bf57505090565b60209192505f906040519373ffffffffffffffffffffffffffffffffffffffff848601917fd202158d0000000000000000000000000000000000000000000000000000000083521660248601526004604486015260448552614822606486610725565b829451915afa601f3d1116614838575b60011490565b505f51614832565b5050600190565b905073ffffffffffffffffffffffffffffffffffffffff8216145f6147ab565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6148b48282614ee0565b5073ffffffffffffffffffffffffffffffffffffffff8116614a78575073ffffffffffffffffffffffffffffffffffffffff905116916040517fc3c5a54700000000000000000000000000000000000000000000000000000000815260208160248173ffffffffffffffffffffffffffffffffffffffff8716978860048301525afa9081156149df575f91614a3d575b5015614a1557503b156149ea576020600491604051928380927f8da5cb5b0000000000000000000000000000000000000000000000000000000082525afa9081156149df575f91614993575090565b90506020813d6020116149d7575b816149ae60209383610725565b810103126100de575173ffffffffffffffffffffffffffffffffffffffff811681036100de5790565b3d91506149a1565b6040513d5f823e3d90fd5b7f8a8b41ec000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b614a399060405191829162461bcd60e51b8352602060048401526024830190614867565b0390fd5b90506020813d602011614a70575b81614a5860209383610725565b810103126100de575180151581036100de575f614944565b3d9150614a4b565b9250505090565b906040519060208201927f190100000000000000000000000000000000000000000000000000000000000084526022830152604282015260428152614ac5606282610725565b51902090565b90516bffffffffffffffffffffffff1680614b0d57505f525f602052600e614af560405f20614363565b6101605f60405180938382016040523c015160d81c90565b905090565b91906bffffffffffffffffffffffff8311614b315761135f9192611230565b60a483604051907f1dc117a600000000000000000000000000000000000000000000000000000000825260606004830152600660648301527f766f6c756d650000000000000000000000000000000000000000000000000000608483015260248201526bffffffffffffffffffffffff6044820152fd5b8060601c614bb35750565b7f6dfcc650000000000000000000000000000000000000000000000000000000005f52606060045260245260445ffd5b8060101c614bee5750565b7f6dfcc650000000000000000000000000000000000000000000000000000000005f52601060045260245260445ffd5b9073ffffffffffffffffffffffffffffffffffffffff8216918215614ce6577f625fed9875dada8643f2418b838ae0bc78d9a148a18eee4ee1979ff0f3f5d4279261acc08260601b178054614c7f67ffffffffffffffff82168611156142c5565b848060401b9103019055604051908382527fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203093a36040805173ffffffffffffffffffffffffffffffffffffffff90921682526020820192909252908190810161429f565b608460405162461bcd60e51b815260206004820152602860248201527f4965786563457363726f773a205472616e736665722066726f6d20656d70747960448201527f20616464726573730000000000000000000000000000000000000000000000006064820152fd5b60207fffffffffffffffffffffffffffffffffffffffff0000000000000000000000009160149493805192839101825e019160601b1681520190565b359060208110614d9a575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b1690565b614dd18383614d8c565b91836020116100de57614e097fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0850160208301614d8c565b9360418103614ea45760401015612d21576040013560f81c905b7f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084118015614e81575b614173576020935f9360ff60809460405194855216868401526040830152606082015282805260015afa156149df575f5190565b5060ff8216601b8114159081614e98575b50614e4d565b601c915014155f614e92565b505091601b8160ff1c0160ff811161098a577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90911692614e23565b90915f925f92602081015115614f4f5760245f60409373ffffffffffffffffffffffffffffffffffffffff82945116907f3465d6d50000000000000000000000000000000000000000000000000000000083526004525afa60403d1416614f4357565b9150505f519060205190565b505f935083925050565b67ffffffffffffffff8211614f6c575090565b614faa916040519283927f1dc117a6000000000000000000000000000000000000000000000000000000008452606060048501526064840190614867565b90602483015267ffffffffffffffff60448301520390fd",
}

// BoostModule is an auto generated Go binding around an Ethereum contract.
type BoostModule struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *BoostModule) GetABI() abi.ABI {
	return c.abi
}

// NewBoostModule creates a new instance of BoostModule.
func NewBoostModule() *BoostModule {
	parsed, err := BoostModuleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &BoostModule{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *BoostModule) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// ConfigurationModuleMetaData contains all meta data concerning the ConfigurationModule contract.
var ConfigurationModuleMetaData = bind.MetaData{
	ABI: "[]",
	ID:  "7faf1b1519981e3d635f80e6af13a1aa5f",
	Bin: "0x6080806040523460155761191b908161001a8239f35b5f80fdfe6080604052600436106115cd575f3560e01c806301d09a3c146112025780630e7c403314611169578063298503d914610cdd578063715018a614610cc857806389ccfe8914610c435780638da5cb5b14610c115780639910fd7214610bf4578063a9b20cee1461099b578063aefb52b414610931578063b552181714610239578063c2fb26a6146101675763f2fde38b036115cd5734610163576020600319360112610163576100ad61130a565b5f549073ffffffffffffffffffffffffffffffffffffffff8216918233036101335773ffffffffffffffffffffffffffffffffffffffff7fffffffffffffffffffffffff0000000000000000000000000000000000000000921680937f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a316175f55005b827fff4127cb000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b5f80fd5b34610163575f6003193601126101635761017f61162b565b5061018861162b565b506101f66101946117b4565b61019c6117ef565b604051916101a983611403565b82526020820190815273ffffffffffffffffffffffffffffffffffffffff6040830191468352610227606085019130835260405196879660208852516080602089015260a088019061135b565b90517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe087830301604088015261135b565b92516060850152511660808301520390f35b34610163576101006003193601126101635761025361130a565b60243567ffffffffffffffff81116101635761027390369060040161132d565b60443567ffffffffffffffff81116101635761029390369060040161132d565b6064359060ff82168203610163576084359273ffffffffffffffffffffffffffffffffffffffff84168094036101635760a4359473ffffffffffffffffffffffffffffffffffffffff86168096036101635760c4359673ffffffffffffffffffffffffffffffffffffffff88168098036101635760e4359873ffffffffffffffffffffffffffffffffffffffff8a16809a036101635761034b73ffffffffffffffffffffffffffffffffffffffff5f5416331461139e565b6007546108d35773ffffffffffffffffffffffffffffffffffffffff90610372304661182a565b600755167fffffffffffffffffffffffff0000000000000000000000000000000000000000600154161760015567ffffffffffffffff821161078c576103b9600d546114e0565b601f8111610865575b505f90601f83116001146107c4576103f092915f91836107b9575b50505f198260011b9260031b1c19161790565b600d555b67ffffffffffffffff821161078c5761040e600e546114e0565b601f811161071e575b505f90601f831160011461067d5761044492915f91836106725750505f198260011b9260031b1c19161790565b600e555b7fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff74ff00000000000000000000000000000000000000006001549260a01b169116176001556001602060405161049d8161141f565b83815201527fffffffffffffffffffffffff00000000000000000000000000000000000000006002541617600255740100000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff60025416176002556001602060405161051a8161141f565b83815201527fffffffffffffffffffffffff00000000000000000000000000000000000000006003541617600355740100000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff6003541617600355600160206040516105978161141f565b83815201527fffffffffffffffffffffffff00000000000000000000000000000000000000006004541617600455740100000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff60045416176004557fffffffffffffffffffffffff0000000000000000000000000000000000000000600654161760065576030d4000000000000000000000000000000000000000007fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff60055416176005555f80f35b0135905088806103dd565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0831691600e5f527fbb7b4a454dc3493923482f07822329ed19e8244eff582cc204f8554c3620c3fd925f5b81811061070657509084600195949392106106ed575b505050811b01600e55610448565b5f1960f88560031b161c199101351690558780806106df565b919360206001819287870135815501950192016106c9565b8281111561041757600e5f52601f830160051c7fbb7b4a454dc3493923482f07822329ed19e8244eff582cc204f8554c3620c3fd60208510610784575b81601f9101920160051c03905f5b828110610777575050610417565b5f82820155600101610769565b5f915061075b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b013590508a806103dd565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0831691600d5f527fd7b6990105719101dabeb77144f2a3385c8033acd3af97e9423a695e81ad1eb5925f5b81811061084d5750908460019594939210610834575b505050811b01600d556103f4565b5f1960f88560031b161c19910135169055898080610826565b91936020600181928787013581550195019201610810565b828111156103c257600d5f52601f830160051c7fd7b6990105719101dabeb77144f2a3385c8033acd3af97e9423a695e81ad1eb5602085106108cb575b81601f9101920160051c03905f5b8281106108be5750506103c2565b5f828201556001016108b0565b5f91506108a2565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601260248201527f616c72656164792d636f6e6669677572656400000000000000000000000000006044820152fd5b346101635760206003193601126101635773ffffffffffffffffffffffffffffffffffffffff61095f61130a565b61096d825f5416331461139e565b167fffffffffffffffffffffffff000000000000000000000000000000000000000060055416176005555f80f35b34610163576020600319360112610163576109b461130a565b61acc08160601b1780546001808260c01c1614610b965773ffffffffffffffffffffffffffffffffffffffff6006541692833b15610b6e5773ffffffffffffffffffffffffffffffffffffffff602460209260405196879384927fdb230b520000000000000000000000000000000000000000000000000000000084521660048301525afa928315610b63575f93610b2f575b50677fffffffffffffff8311610abc577801000000000000000000000000000000000000000000000000919267ffffffffffffffff8260801c168111610a8e575b50179055005b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff9060801b91161783610a88565b60a483604051907f1dc117a600000000000000000000000000000000000000000000000000000000825260606004830152600560648301527f73636f726500000000000000000000000000000000000000000000000000000060848301526024820152677fffffffffffffff6044820152fd5b9092506020813d602011610b5b575b81610b4b6020938361143b565b8101031261016357519183610a47565b3d9150610b3e565b6040513d5f823e3d90fd5b7f605318de000000000000000000000000000000000000000000000000000000005f5260045ffd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601660248201527f73636f72652d616c72656164792d696d706f72746564000000000000000000006044820152fd5b34610163575f600319360112610163576020600754604051908152f35b34610163575f60031936011261016357602073ffffffffffffffffffffffffffffffffffffffff5f5416604051908152f35b34610163575f6003193601126101635760075415610c6a57610c65304661182a565b600755005b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152600e60248201527f6e6f742d636f6e666967757265640000000000000000000000000000000000006044820152fd5b34610163575f600319360112156115cd575f80fd5b346101635760606003193601126101635760043567ffffffffffffffff811161016357610d0e90369060040161132d565b9060243567ffffffffffffffff811161016357610d2f90369060040161132d565b92909160443591610d5873ffffffffffffffffffffffffffffffffffffffff5f5416331461139e565b63ffffffff83116110fa57600954925f1984146110cd576001840160095561ffff84116110605760405195610d8c87611403565b63ffffffff82168752602087019660018852610da936858761147c565b60408201908152610dbb36848a61147c565b9860608301998a52875f52600a60205263ffffffff60405f209351167fffffffffffffffffffffffffffffffffffffffffffffffffffffff000000000064ff0000000085549351151560201b1692161717825560018201905180519067ffffffffffffffff821161078c57610e3a82610e3485546114e0565b85611531565b602090601f8311600114610fdb579180610e6c9260029695945f92610f285750505f198260011b9260031b1c19161790565b90555b01965196875167ffffffffffffffff811161078c57602098610e9582610e3485546114e0565b8990601f8311600114610f335782610f1795937f62bf08360c9d561749c54eaf4f8bf8cb6c8b6f4f40607bcec39a8172e714d25c9a9b9593610eea935f92610f285750505f198260011b9260031b1c19161790565b90555b610f096040519687968a885260808c890152608088019161158f565b91858303604087015261158f565b9060608301520390a1604051908152f35b015190508d806103dd565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0831691845f52815f20925f5b818110610fc45750926001928592610f1798967f62bf08360c9d561749c54eaf4f8bf8cb6c8b6f4f40607bcec39a8172e714d25c9d9e989610610fac575b505050811b019055610eed565b01515f1960f88460031b161c191690558c8080610f9f565b92938d600181928786015181550195019301610f61565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0831691845f52815f20925f5b818110611048575091600193918560029897969410611030575b505050811b019055610e6f565b01515f1960f88460031b161c191690558c8080611023565b92936020600181928786015181550195019301611009565b60a484604051907f1dc117a600000000000000000000000000000000000000000000000000000000825260606004830152600860648301527f63617465676f72790000000000000000000000000000000000000000000000006084830152602482015261ffff6044820152fd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60a483604051907f1dc117a600000000000000000000000000000000000000000000000000000000825260606004830152600d60648301527f63617465676f72792074696d65000000000000000000000000000000000000006084830152602482015263ffffffff6044820152fd5b346101635760606003193601126101635761118261130a565b6024359073ffffffffffffffffffffffffffffffffffffffff82168203610163576044359073ffffffffffffffffffffffffffffffffffffffff8216820361016357611200926111f66111fb926111f173ffffffffffffffffffffffffffffffffffffffff5f5416331461139e565b61164f565b6116c8565b61173e565b005b346101635760206003193601126101635760043561123873ffffffffffffffffffffffffffffffffffffffff5f5416331461139e565b67ffffffffffffffff8111611297577fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff00000000000000000000000000000000000000006005549260a01b169116176005555f80f35b60a490604051907f1dc117a600000000000000000000000000000000000000000000000000000000825260606004830152600c60648301527f63616c6c6261636b2067617300000000000000000000000000000000000000006084830152602482015267ffffffffffffffff6044820152fd5b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361016357565b9181601f840112156101635782359167ffffffffffffffff8311610163576020838186019501011161016357565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b156113a557565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602060248201527f4f776e61626c653a2063616c6c6572206973206e6f7420746865206f776e65726044820152fd5b6080810190811067ffffffffffffffff82111761078c57604052565b6040810190811067ffffffffffffffff82111761078c57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761078c57604052565b92919267ffffffffffffffff821161078c57604051916114c4601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0166020018461143b565b829481845281830111610163578281602093845f960137010152565b90600182811c92168015611527575b60208310146114fa57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916114ef565b919091601f8311611542575b505050565b81831161154e57505050565b5f5260205f206020601f830160051c9210611587575b81601f9101920160051c03905f5b8281101561153d575f82820155600101611572565b5f9150611564565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b6040519061163882611403565b5f6060838181528160208201528260408201520152565b73ffffffffffffffffffffffffffffffffffffffff806002541691168091146116c5577fffffffffffffffffffffffff000000000000000000000000000000000000000060025416176002557fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff60025416600255565b50565b73ffffffffffffffffffffffffffffffffffffffff806003541691168091146116c5577fffffffffffffffffffffffff000000000000000000000000000000000000000060035416176003557fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff60035416600355565b73ffffffffffffffffffffffffffffffffffffffff806004541691168091146116c5577fffffffffffffffffffffffff000000000000000000000000000000000000000060045416176004557fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff60045416600455565b604051906117c360408361143b565b600882527f69457865634f44420000000000000000000000000000000000000000000000006020830152565b604051906117fe60408361143b565b600582527f352e302e300000000000000000000000000000000000000000000000000000006020830152565b73ffffffffffffffffffffffffffffffffffffffff605260405161184f60808261143b565b8181527f766572696679696e67436f6e7472616374290000000000000000000000000000606060208301927f454950373132446f6d61696e28737472696e67206e616d652c737472696e672084527f76657273696f6e2c75696e7432353620636861696e49642c61646472657373206040820152015220926118cf6117b4565b60208151910120926118df6117ef565b6020815191012060405194602086019687526040860152606085015260808401521660a082015260a0815261191560c08261143b565b5190209056",
}

// ConfigurationModule is an auto generated Go binding around an Ethereum contract.
type ConfigurationModule struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ConfigurationModule) GetABI() abi.ABI {
	return c.abi
}

// NewConfigurationModule creates a new instance of ConfigurationModule.
func NewConfigurationModule() *ConfigurationModule {
	parsed, err := ConfigurationModuleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ConfigurationModule{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ConfigurationModule) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// DatasetMetaData contains all meta data concerning the Dataset contract.
var DatasetMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"string\",\"name\":\"datasetName\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"datasetMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"datasetChecksum\",\"type\":\"bytes32\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"logic\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_datasetChecksum\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_datasetMultiaddr\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_datasetName\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registry\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"ens\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"setName\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"AlreadyInitialized\",\"type\":\"error\"}]",
	ID:  "ca856a8f60aacb16c32a5ec2c74d9e219b",
}

// Dataset is an auto generated Go binding around an Ethereum contract.
type Dataset struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Dataset) GetABI() abi.ABI {
	return c.abi
}

// NewDataset creates a new instance of Dataset.
func NewDataset() *Dataset {
	parsed, err := DatasetMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Dataset{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Dataset) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c2b1e2f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(string datasetName, bytes datasetMultiaddr, bytes32 datasetChecksum) returns()
func (dataset *Dataset) PackInitialize(datasetName string, datasetMultiaddr []byte, datasetChecksum [32]byte) []byte {
	enc, err := dataset.abi.Pack("initialize", datasetName, datasetMultiaddr, datasetChecksum)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8c2b1e2f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(string datasetName, bytes datasetMultiaddr, bytes32 datasetChecksum) returns()
func (dataset *Dataset) TryPackInitialize(datasetName string, datasetMultiaddr []byte, datasetChecksum [32]byte) ([]byte, error) {
	return dataset.abi.Pack("initialize", datasetName, datasetMultiaddr, datasetChecksum)
}

// PackInitialize0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1f57894.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(address logic, bytes data) payable returns()
func (dataset *Dataset) PackInitialize0(logic common.Address, data []byte) []byte {
	enc, err := dataset.abi.Pack("initialize0", logic, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1f57894.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(address logic, bytes data) payable returns()
func (dataset *Dataset) TryPackInitialize0(logic common.Address, data []byte) ([]byte, error) {
	return dataset.abi.Pack("initialize0", logic, data)
}

// PackMDatasetChecksum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1ba99d7e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_datasetChecksum() view returns(bytes32)
func (dataset *Dataset) PackMDatasetChecksum() []byte {
	enc, err := dataset.abi.Pack("m_datasetChecksum")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMDatasetChecksum is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1ba99d7e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_datasetChecksum() view returns(bytes32)
func (dataset *Dataset) TryPackMDatasetChecksum() ([]byte, error) {
	return dataset.abi.Pack("m_datasetChecksum")
}

// UnpackMDatasetChecksum is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1ba99d7e.
//
// Solidity: function m_datasetChecksum() view returns(bytes32)
func (dataset *Dataset) UnpackMDatasetChecksum(data []byte) ([32]byte, error) {
	out, err := dataset.abi.Unpack("m_datasetChecksum", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackMDatasetMultiaddr is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa61ca6c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_datasetMultiaddr() view returns(bytes)
func (dataset *Dataset) PackMDatasetMultiaddr() []byte {
	enc, err := dataset.abi.Pack("m_datasetMultiaddr")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMDatasetMultiaddr is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa61ca6c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_datasetMultiaddr() view returns(bytes)
func (dataset *Dataset) TryPackMDatasetMultiaddr() ([]byte, error) {
	return dataset.abi.Pack("m_datasetMultiaddr")
}

// UnpackMDatasetMultiaddr is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa61ca6c5.
//
// Solidity: function m_datasetMultiaddr() view returns(bytes)
func (dataset *Dataset) UnpackMDatasetMultiaddr(data []byte) ([]byte, error) {
	out, err := dataset.abi.Unpack("m_datasetMultiaddr", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackMDatasetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0847c431.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_datasetName() view returns(string)
func (dataset *Dataset) PackMDatasetName() []byte {
	enc, err := dataset.abi.Pack("m_datasetName")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMDatasetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0847c431.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_datasetName() view returns(string)
func (dataset *Dataset) TryPackMDatasetName() ([]byte, error) {
	return dataset.abi.Pack("m_datasetName")
}

// UnpackMDatasetName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0847c431.
//
// Solidity: function m_datasetName() view returns(string)
func (dataset *Dataset) UnpackMDatasetName(data []byte) (string, error) {
	out, err := dataset.abi.Unpack("m_datasetName", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (dataset *Dataset) PackOwner() []byte {
	enc, err := dataset.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (dataset *Dataset) TryPackOwner() ([]byte, error) {
	return dataset.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (dataset *Dataset) UnpackOwner(data []byte) (common.Address, error) {
	out, err := dataset.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registry() view returns(address)
func (dataset *Dataset) PackRegistry() []byte {
	enc, err := dataset.abi.Pack("registry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registry() view returns(address)
func (dataset *Dataset) TryPackRegistry() ([]byte, error) {
	return dataset.abi.Pack("registry")
}

// UnpackRegistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (dataset *Dataset) UnpackRegistry(data []byte) (common.Address, error) {
	out, err := dataset.abi.Unpack("registry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setName(address ens, string name) returns()
func (dataset *Dataset) PackSetName(ens common.Address, name string) []byte {
	enc, err := dataset.abi.Pack("setName", ens, name)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setName(address ens, string name) returns()
func (dataset *Dataset) TryPackSetName(ens common.Address, name string) ([]byte, error) {
	return dataset.abi.Pack("setName", ens, name)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (dataset *Dataset) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], dataset.abi.Errors["AlreadyInitialized"].ID.Bytes()[:4]) {
		return dataset.UnpackAlreadyInitializedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DatasetAlreadyInitialized represents a AlreadyInitialized error raised by the Dataset contract.
type DatasetAlreadyInitialized struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyInitialized()
func DatasetAlreadyInitializedErrorID() common.Hash {
	return common.HexToHash("0x0dc149f07762891dbcea3fe72770f3d63a1863fc54b2f084e8c59ec476996927")
}

// UnpackAlreadyInitializedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyInitialized()
func (dataset *Dataset) UnpackAlreadyInitializedError(raw []byte) (*DatasetAlreadyInitialized, error) {
	out := new(DatasetAlreadyInitialized)
	if err := dataset.abi.UnpackIntoInterface(out, "AlreadyInitialized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryMetaData contains all meta data concerning the DatasetRegistry contract.
var DatasetRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"baseURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"datasetOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"datasetName\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"datasetMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"datasetChecksum\",\"type\":\"bytes32\"}],\"name\":\"createDataset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"getApproved\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"initialized\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isApprovedForAll\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"entry\",\"type\":\"address\"}],\"name\":\"isRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"master\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ownerOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"datasetOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"datasetName\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"datasetMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"datasetChecksum\",\"type\":\"bytes32\"}],\"name\":\"predictDataset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"previous\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCode\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCodeHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"setApprovalForAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"baseURI\",\"type\":\"string\"}],\"name\":\"setBaseURI\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"ens\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"setName\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenOfOwnerByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"tokenURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"approved\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"ApprovalForAll\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"AlreadyInitialized\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721IncorrectOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721InsufficientApproval\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC721InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721NonexistentToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"ERC721OutOfBoundsIndex\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "fd299b935aae9885cd95d11f4e708ad299",
	Bin: "0x60a0604052346103d357604080519081016001600160401b038111828210176101e4576040908152601b82527f6945786563204461746173657420526567697374727920285635290000000000602083015280519081016001600160401b038111828210176101e457604052600f81526e69457865634461746173657473563560881b602082015281516001600160401b0381116101e457600354600181811c911680156103c9575b60208210146102d157601f811161035b575b50602092601f82116001146102fa57928192935f926102ef575b50508160011b915f199060031b1c1916176003555b80516001600160401b0381116101e457600454600181811c911680156102e5575b60208210146102d157601f8111610263575b50602091601f8211600114610203579181925f926101f8575b50508160011b915f199060031b1c1916176004555b5f80546001600160a01b031916339081178255604051917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08180a36109128181016001600160401b038111838210176101e4578291612bf7833903905ff080156101d9576001600160a01b031660805260405161281f90816103d882396080518181816103cb01526110e50152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b015190505f80610135565b601f1982169260045f52805f20915f5b85811061024b57508360019510610233575b505050811b0160045561014a565b01515f1960f88460031b161c191690555f8080610225565b91926020600181928685015181550194019201610213565b8181111561011c5760045f52601f820160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b602084106102c9575b81601f9101920160051c03905f5b8281106102bc57505061011c565b5f828201556001016102ae565b5f91506102a0565b634e487b7160e01b5f52602260045260245ffd5b90607f169061010a565b015190505f806100d4565b601f1982169360035f52805f20915f5b868110610343575083600195961061032b575b505050811b016003556100e9565b01515f1960f88460031b161c191690555f808061031d565b9192602060018192868501518155019401920161030a565b818111156100ba5760035f52601f820160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b602084106103c1575b81601f9101920160051c03905f5b8281106103b45750506100ba565b5f828201556001016103a6565b5f9150610398565b90607f16906100a8565b5f80fdfe60808060405260043610156100e6575b50361561001a575f80fd5b7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5c8061009f5760646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b6040515f5b8060051b90838210156100e2576001917fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015c90840152016100a4565b5050f35b5f3560e01c90816301ffc9a7146118c05750806306fdde031461181b578063081812fc146117d1578063095ea7b3146116af578063158ef93e1461168b57806318160ddd1461166657806323b872dd1461164f5780632f745c59146115865780633121db1c146114a45780633354bcdb14610fde5780633465d6d514610f5357806342842e0e14610f2a5780634f6ccce714610ea957806355f804b314610c905780636352211e14610c725780636c0360eb14610bcd5780636fa59bbc14610bb257806370a0823114610b87578063715018a614610af15780637c2b2e7114610abe5780638da5cb5b14610a8c57806395d89b41146109a4578063a22cb465146108c5578063b88d4fde1461086a578063c3c5a5471461083d578063c4d66de81461074e578063c87b56dd14610462578063e985e9c5146103ef578063ee97f7f31461039f578063eee3911114610377578063f2fde38b146102a35763fe17fc7a14610252575f61000f565b3461029f57602061028161027c61027761026b36611b79565b93959495929092612464565b61272b565b6127a5565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b5f80fd5b3461029f57602060031936011261029f5773ffffffffffffffffffffffffffffffffffffffff6102d1611ab1565b6102df825f5416331461204d565b16801561034b577fffffffffffffffffffffffff00000000000000000000000000000000000000005f548273ffffffffffffffffffffffffffffffffffffffff82167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a316175f55005b7f1e4fbdf7000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b3461029f575f60031936011261029f57602061039161217b565b818151910120604051908152f35b3461029f575f60031936011261029f57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461029f57604060031936011261029f57610408611ab1565b73ffffffffffffffffffffffffffffffffffffffff610425611ad4565b91165f52600960205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060ff60405f2054166040519015158152f35b3461029f57602060031936011261029f5760043561047f81612122565b506002549061048d826119c0565b6104c05750506104bc6040516104a4602082611a2d565b5f81525b604051918291602083526020830190611a6e565b0390f35b906040516104cf608082611a2d565b604e81526060366020830137604e9160015b1561058c575b5f92600a8506603001948560301161055f57811561055f577fff000000000000000000000000000000000000000000000000000000000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600a93019660f81b165f1a61055687866126bf565b530493926104e1565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b836104e7579190925080604e0390604e821161055f576105c46105ae836120b2565b926105bc6040519485611a2d565b8084526120b2565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020840191013682375f5b8351811015610646578083019081841161055f577fff00000000000000000000000000000000000000000000000000000000000000610631600193896126bf565b51165f1a61063f82876126bf565b53016105f0565b5093505090604051915f9161065a816119c0565b906001811690811561070c57506001146106b4575b506104bc936106af928492518092825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611a2d565b6104a8565b90915060025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace5f905b8282106106f65750508201602001906104bc61066f565b60018160209254838589010152019101906106df565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016602080870191909152821515909202850190910192506104bc905061066f565b3461029f57602060031936011261029f57610767611ab1565b5f549061078b73ffffffffffffffffffffffffffffffffffffffff8316331461204d565b60ff8260a01c1661081557740100000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff9316175f55167fffffffffffffffffffffffff000000000000000000000000000000000000000060015416176001555f80f35b7f0dc149f0000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461029f57602060031936011261029f57602061086061085b611ab1565b61221d565b6040519015158152f35b3461029f57608060031936011261029f57610883611ab1565b61088b611ad4565b6064359167ffffffffffffffff831161029f576108b96108b26108c3943690600401611b4b565b36916120ec565b9160443591612511565b005b3461029f57604060031936011261029f576108de611ab1565b6024359081151580920361029f5773ffffffffffffffffffffffffffffffffffffffff1690811561097857335f52600960205260405f20825f5260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff83161790556040519081527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c3160203392a3005b507f5b08ba18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461029f575f60031936011261029f576040515f6004546109c4816119c0565b8084529060018116908115610a4a57506001146109ec575b6104bc836104a881850382611a2d565b60045f9081527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b939250905b808210610a30575090915081016020016104a86109dc565b919260018160209254838588010152019101909291610a18565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b840190910191506104a890506109dc565b3461029f575f60031936011261029f57602073ffffffffffffffffffffffffffffffffffffffff5f5416604051908152f35b3461029f575f60031936011261029f57602073ffffffffffffffffffffffffffffffffffffffff60015416604051908152f35b3461029f575f60031936011261029f57610b2373ffffffffffffffffffffffffffffffffffffffff5f5416331461204d565b7fffffffffffffffffffffffff00000000000000000000000000000000000000005f545f73ffffffffffffffffffffffffffffffffffffffff82167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08280a3165f55005b3461029f57602060031936011261029f576020610baa610ba5611ab1565b6121b6565b604051908152f35b3461029f575f60031936011261029f576104bc6104a861217b565b3461029f575f60031936011261029f576040515f600254610bed816119c0565b8084529060018116908115610a4a5750600114610c14576104bc836104a881850382611a2d565b60025f9081527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace939250905b808210610c58575090915081016020016104a86109dc565b919260018160209254838588010152019101909291610c40565b3461029f57602060031936011261029f576020610281600435612122565b3461029f57602060031936011261029f5760043567ffffffffffffffff811161029f57610cc1903690600401611b4b565b610ce373ffffffffffffffffffffffffffffffffffffffff5f5416331461204d565b67ffffffffffffffff8111610e7c57610cfd6002546119c0565b601f8111610e12575b505f601f8211600114610d5d5781925f92610d52575b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c1916176002555f80f35b013590508280610d1c565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08216927f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace915f5b858110610dfa57508360019510610dc2575b505050811b01600255005b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c19910135169055828080610db7565b90926020600181928686013581550194019101610da5565b81811115610d0657601f820160051c9060208310610e74575b601f82910160051c03905f5b828110610e45575050610d06565b5f8282017f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace0155600101610e37565b5f9150610e2b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b3461029f57602060031936011261029f5760043563ffffffff5f5460a81c16811015610efb575f526006602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b7fa57d13dc000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b3461029f576108c3610f3b36611af7565b9060405192610f4b602085611a2d565b5f8452612511565b3461029f57602060031936011261029f5773ffffffffffffffffffffffffffffffffffffffff610f81611ab1565b165f5260056020526040805f20815190610f9a82611a11565b5473ffffffffffffffffffffffffffffffffffffffff8116918281528367ffffffffffffffff8360a01c169283602084015260e01c91015282519182526020820152f35b3461029f57602061105a610ff136611b79565b9261100c611007979596979392933683896120ec565b6123a1565b956110558961101f6110073688886120ec565b816040519c8d92818085019d8e815192839201905e8401908282015f8152815193849201905e010188815203808c52018a611a2d565b612464565b73ffffffffffffffffffffffffffffffffffffffff8316928315611478576110819161272b565b9261108b846127a5565b3b61141a57604d61116e916040519384917f363d3d373d3d3d363d730000000000000000000000000000000000000000000060208401527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000060601b16602a8401527f5af43d82803e903d91602b57fd5bf30000000000000000000000000000000000603e8401525180918484015e81015f8382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611a2d565b805161600081116113e95750805192837fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d5f5b8060051b858110156111e257906020600192850101517fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015d016111a2565b82856e5f5f5f5f335afa503d5f5f3e3d5ff35f5273ffffffffffffffffffffffffffffffffffffffff82600f60115ff55f7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d169182156113be57505f549163ffffffff8360a81c169263ffffffff841461055f5763ffffffff6112f185611390937fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff000000000000000000000000000000000000000000600160209a0160a81b169116175f55805f526006875260405f20857fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055855f526007875260405f20612313565b1663ffffffff6040519161130483611a11565b8583525f878401818152604080860193845287835260058a5290912093519051915160a09290921b7bffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff9190911617911660e01b7fffffffff0000000000000000000000000000000000000000000000000000000016179055565b80604051925f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8180a48152f35b7fdf6428e3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd069b8e1000000000000000000000000000000000000000000000000000000005f5260045261600060245260445ffd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601960248201527f437265617465323a204661696c6564206f6e206465706c6f79000000000000006044820152fd5b7f64a0ae92000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b3461029f57604060031936011261029f576114bd611ab1565b5060243567ffffffffffffffff811161029f576114de903690600401611b4b565b505061150273ffffffffffffffffffffffffffffffffffffffff5f5416331461204d565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f4f7065726174696f6e206e6f7420737570706f72746564206f6e20746869732060448201527f636861696e0000000000000000000000000000000000000000000000000000006064820152fd5b3461029f57604060031936011261029f5761159f611ab1565b602435906115ac816121b6565b82101561160a579073ffffffffffffffffffffffffffffffffffffffff6115de92165f52600760205260405f20612381565b5f526006602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b73ffffffffffffffffffffffffffffffffffffffff907fa57d13dc000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b3461029f576108c361166036611af7565b91611bf1565b3461029f575f60031936011261029f57602063ffffffff5f5460a81c16604051908152f35b3461029f575f60031936011261029f57602060ff5f5460a01c166040519015158152f35b3461029f57604060031936011261029f576116c8611ab1565b6024359073ffffffffffffffffffffffffffffffffffffffff6116ea83612122565b1690813314158061179a575b61176e5773ffffffffffffffffffffffffffffffffffffffff90835f52600860205260405f208282167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905516907f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9255f80a4005b7fa9fbf51f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b50815f52600960205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f205416156116f6565b3461029f57602060031936011261029f576004356117ee81612122565b505f526008602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b3461029f575f60031936011261029f576040515f60035461183b816119c0565b8084529060018116908115610a4a5750600114611862576104bc836104a881850382611a2d565b60035f9081527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b939250905b8082106118a6575090915081016020016104a86109dc565b91926001816020925483858801015201910190929161188e565b3461029f57602060031936011261029f57600435907fffffffff00000000000000000000000000000000000000000000000000000000821680920361029f57817f01ffc9a70000000000000000000000000000000000000000000000000000000060209314908115611996575b811561196c575b8115611942575b5015158152f35b7f780e9d63000000000000000000000000000000000000000000000000000000009150148361193b565b7f5b5e139f0000000000000000000000000000000000000000000000000000000081149150611934565b7f80ac58cd000000000000000000000000000000000000000000000000000000008114915061192d565b90600182811c92168015611a07575b60208310146119da57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916119cf565b6060810190811067ffffffffffffffff821117610e7c57604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610e7c57604052565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361029f57565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361029f57565b600319606091011261029f5760043573ffffffffffffffffffffffffffffffffffffffff8116810361029f579060243573ffffffffffffffffffffffffffffffffffffffff8116810361029f579060443590565b9181601f8401121561029f5782359167ffffffffffffffff831161029f576020838186019501011161029f57565b90608060031983011261029f5760043573ffffffffffffffffffffffffffffffffffffffff8116810361029f579160243567ffffffffffffffff811161029f5781611bc691600401611b4b565b929092916044359067ffffffffffffffff821161029f57611be991600401611b4b565b909160643590565b9073ffffffffffffffffffffffffffffffffffffffff1690811561147857825f52600560205260405f2060405190611c2882611a11565b5491604073ffffffffffffffffffffffffffffffffffffffff84169283815267ffffffffffffffff8560a01c166020820152019260e01c83528115612021578133141580611fea575b80611fbe575b611f8e5773ffffffffffffffffffffffffffffffffffffffff1691828203611f5a5763ffffffff90855f52600860205260405f207fffffffffffffffffffffffff000000000000000000000000000000000000000081541690555116905f52600760205260405f20611ce98282612381565b915f80528160205263ffffffff60405f205416907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820191821161055f57818103611e9d575b50505f80528060205263ffffffff60405f2054167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff810190811161055f57611d7b63ffffffff916126fd565b5f918252602093909352604080822080549390941b19909216909255818052902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019190821161055f57611e439263ffffffff92611de99255855f52600760205260405f20612313565b16845f52600560205260405f20907bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff0000000000000000000000000000000000000000000000000000000083549260e01b169116179055565b825f52600560205260405f20827fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790557fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef5f80a4565b611eaa611f539284612381565b611eb3826126fd565b90805f528560205260405f2054905f528560205263ffffffff83831b921b19161760405f20555f52600660205273ffffffffffffffffffffffffffffffffffffffff60405f2054165f52600560205260405f20907bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff0000000000000000000000000000000000000000000000000000000083549260e01b169116179055565b5f80611d2f565b5083827f64283d7b000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b847f177e802f000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b50845f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f205416331415611c77565b50815f52600960205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f20541615611c71565b847f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b1561205457565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602060248201527f4f776e61626c653a2063616c6c6572206973206e6f7420746865206f776e65726044820152fd5b67ffffffffffffffff8111610e7c57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b9291926120f8826120b2565b916121066040519384611a2d565b82948184528183011161029f578281602093845f960137010152565b90815f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f2054169182156121505750565b7f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6040519061218a604083611a2d565b600f82527f5f5f5f5f335afa503d5f5f3e3d5ff300000000000000000000000000000000006020830152565b73ffffffffffffffffffffffffffffffffffffffff1680156121f1575f52600760205260405f205f805260205263ffffffff60405f20541690565b7f89c62b64000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff16805f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f20541661230d5773ffffffffffffffffffffffffffffffffffffffff60015416801515918261228157505090565b60209192506024604051809481937fc3c5a54700000000000000000000000000000000000000000000000000000000835260048301525afa908115612302575f916122ca575090565b90506020813d6020116122fa575b816122e560209383611a2d565b8101031261029f5751801515810361029f5790565b3d91506122d8565b6040513d5f823e3d90fd5b50600190565b91905f80528260205260405f20549063ffffffff821693612333856126fd565b91908061235557506001840180941161055f575f80526020521b1760405f2055565b9091936001810180911161055f575f80528260205260405f20555f5260205260405f20911b8154179055565b61238f63ffffffff926126fd565b91905f5260205260405f2054901c1690565b805161600081116113e9575061242360227fffff000000000000000000000000000000000000000000000000000000000000835160f01b166020604051948592828401528051918291018484015e81015f8382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611a2d565b90565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b9390916124df90612423946124af6040519788967f8c2b1e2f000000000000000000000000000000000000000000000000000000006020890152606060248901526084880191612426565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc868403016044870152612426565b906064830152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611a2d565b9061251d838284611bf1565b803b156126b95760209161259073ffffffffffffffffffffffffffffffffffffffff8093169560405195869485947f150b7a020000000000000000000000000000000000000000000000000000000086523360048701521660248501526044840152608060648401526084830190611a6e565b03815f865af15f918161265c575b5061261057503d15612608573d906125b5826120b2565b916125c36040519384611a2d565b82523d5f602084013e5b8151156125dd5750602081519101fd5b7f64a0ae92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6060906125cd565b7fffffffff000000000000000000000000000000000000000000000000000000007f150b7a02000000000000000000000000000000000000000000000000000000009116036125dd5750565b9091506020813d6020116126b1575b8161267860209383611a2d565b8101031261029f57517fffffffff000000000000000000000000000000000000000000000000000000008116810361029f57905f61259e565b3d915061266b565b50505050565b9081518110156126d0570160200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b90600182019182811161055f57600160089108918260051b928084046020149015171561055f5760031c9190565b9061279f6014602060405180947fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083808401988051918291018a5e83019160601b168382015203017ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4810184520182611a2d565b51902090565b73ffffffffffffffffffffffffffffffffffffffff906127c361217b565b602081519101206040519060208201927fff0000000000000000000000000000000000000000000000000000000000000084523060601b60218401526035830152605582015260558152612818607582611a2d565b51902016905660c08060405234603657336080523060a0526108d7908161003b823960805181818161026b01526105b6015260a051816107ed0152f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c80630847c431146103e65780631ba99d7e146103a65780633121db1c1461028f5780637b103999146102215780638c2b1e2f146101505780638da5cb5b146100fa578063a61ca6c5146100a55763d1f5789414610071575f80fd5b61007a36610490565b5050507f0dc149f0000000000000000000000000000000000000000000000000000000005f5260045ffd5b346100f6575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f6576100f26100de61070b565b60405191829160208352602083019061041f565b0390f35b5f80fd5b346100f6575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f657602061013261056d565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b346100f65760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f65760043567ffffffffffffffff81116100f65761019f903690600401610462565b505060243567ffffffffffffffff81116100f6576101c1903690600401610462565b505060646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f616c726561647920696e697469616c697a6564000000000000000000000000006044820152fd5b346100f6575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f657602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100f65761029d36610490565b50505073ffffffffffffffffffffffffffffffffffffffff6102bd61056d565b1633036103485760846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f4f7065726174696f6e206e6f7420737570706f72746564206f6e20746869732060448201527f636861696e0000000000000000000000000000000000000000000000000000006064820152fd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f63616c6c6572206973206e6f7420746865206f776e65720000000000000000006044820152fd5b346100f6575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f65760206103de6107b7565b604051908152f35b346100f6575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126100f6576100f26100de6106c9565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b9181601f840112156100f65782359167ffffffffffffffff83116100f657602083818601950101116100f657565b9060407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126100f65760043573ffffffffffffffffffffffffffffffffffffffff811681036100f657916024359067ffffffffffffffff82116100f6576104fb91600401610462565b9091565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761054057604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040517f6352211e00000000000000000000000000000000000000000000000000000000815230600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa908115610635575f916105e9575090565b90506020813d60201161062d575b81610604602093836104ff565b810103126100f6575173ffffffffffffffffffffffffffffffffffffffff811681036100f65790565b3d91506105f7565b6040513d5f823e3d90fd5b67ffffffffffffffff811161054057601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b9061068482610640565b61069160405191826104ff565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06106bf8294610640565b0190602036910137565b6106d16107d3565b908151156107055760016106e483610861565b90610700575b60225f6106f68361067a565b940101602084015e565b6106ea565b60609150565b6107136107d3565b90815115610705575f61072583610861565b905f5b6001811061073d57506022906106f68361067a565b916002018060021161078a57810180911161078a578061ff00806107618388610823565b5160f01c16166001820180921161078a5761077e60019287610823565b5160f81c179201610728565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6107bf6107d3565b80519081156107cd57015190565b50505f90565b60609073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016300361081557565b90506108203061088e565b90565b908151811015610834570160200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b8051156108345761ff008060205f8401015160f01c161690805160011015610834576021015160f81c1790565b90813b602d8111156108d0577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd301602d6108c78261067a565b9360208501903c565b506060915056",
}

// DatasetRegistry is an auto generated Go binding around an Ethereum contract.
type DatasetRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DatasetRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewDatasetRegistry creates a new instance of DatasetRegistry.
func NewDatasetRegistry() *DatasetRegistry {
	parsed, err := DatasetRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DatasetRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DatasetRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address to, uint256 tokenId) returns()
func (datasetRegistry *DatasetRegistry) PackApprove(to common.Address, tokenId *big.Int) []byte {
	enc, err := datasetRegistry.abi.Pack("approve", to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address to, uint256 tokenId) returns()
func (datasetRegistry *DatasetRegistry) TryPackApprove(to common.Address, tokenId *big.Int) ([]byte, error) {
	return datasetRegistry.abi.Pack("approve", to, tokenId)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (datasetRegistry *DatasetRegistry) PackBalanceOf(owner common.Address) []byte {
	enc, err := datasetRegistry.abi.Pack("balanceOf", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (datasetRegistry *DatasetRegistry) TryPackBalanceOf(owner common.Address) ([]byte, error) {
	return datasetRegistry.abi.Pack("balanceOf", owner)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (datasetRegistry *DatasetRegistry) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := datasetRegistry.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c0360eb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function baseURI() view returns(string)
func (datasetRegistry *DatasetRegistry) PackBaseURI() []byte {
	enc, err := datasetRegistry.abi.Pack("baseURI")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c0360eb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function baseURI() view returns(string)
func (datasetRegistry *DatasetRegistry) TryPackBaseURI() ([]byte, error) {
	return datasetRegistry.abi.Pack("baseURI")
}

// UnpackBaseURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6c0360eb.
//
// Solidity: function baseURI() view returns(string)
func (datasetRegistry *DatasetRegistry) UnpackBaseURI(data []byte) (string, error) {
	out, err := datasetRegistry.abi.Unpack("baseURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackCreateDataset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3354bcdb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createDataset(address datasetOwner, string datasetName, bytes datasetMultiaddr, bytes32 datasetChecksum) returns(address)
func (datasetRegistry *DatasetRegistry) PackCreateDataset(datasetOwner common.Address, datasetName string, datasetMultiaddr []byte, datasetChecksum [32]byte) []byte {
	enc, err := datasetRegistry.abi.Pack("createDataset", datasetOwner, datasetName, datasetMultiaddr, datasetChecksum)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateDataset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3354bcdb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createDataset(address datasetOwner, string datasetName, bytes datasetMultiaddr, bytes32 datasetChecksum) returns(address)
func (datasetRegistry *DatasetRegistry) TryPackCreateDataset(datasetOwner common.Address, datasetName string, datasetMultiaddr []byte, datasetChecksum [32]byte) ([]byte, error) {
	return datasetRegistry.abi.Pack("createDataset", datasetOwner, datasetName, datasetMultiaddr, datasetChecksum)
}

// UnpackCreateDataset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3354bcdb.
//
// Solidity: function createDataset(address datasetOwner, string datasetName, bytes datasetMultiaddr, bytes32 datasetChecksum) returns(address)
func (datasetRegistry *DatasetRegistry) UnpackCreateDataset(data []byte) (common.Address, error) {
	out, err := datasetRegistry.abi.Unpack("createDataset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (datasetRegistry *DatasetRegistry) PackGetApproved(tokenId *big.Int) []byte {
	enc, err := datasetRegistry.abi.Pack("getApproved", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (datasetRegistry *DatasetRegistry) TryPackGetApproved(tokenId *big.Int) ([]byte, error) {
	return datasetRegistry.abi.Pack("getApproved", tokenId)
}

// UnpackGetApproved is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x081812fc.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (datasetRegistry *DatasetRegistry) UnpackGetApproved(data []byte) (common.Address, error) {
	out, err := datasetRegistry.abi.Unpack("getApproved", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d66de8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(address previous) returns()
func (datasetRegistry *DatasetRegistry) PackInitialize(previous common.Address) []byte {
	enc, err := datasetRegistry.abi.Pack("initialize", previous)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d66de8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(address previous) returns()
func (datasetRegistry *DatasetRegistry) TryPackInitialize(previous common.Address) ([]byte, error) {
	return datasetRegistry.abi.Pack("initialize", previous)
}

// PackInitialized is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x158ef93e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialized() view returns(bool)
func (datasetRegistry *DatasetRegistry) PackInitialized() []byte {
	enc, err := datasetRegistry.abi.Pack("initialized")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialized is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x158ef93e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialized() view returns(bool)
func (datasetRegistry *DatasetRegistry) TryPackInitialized() ([]byte, error) {
	return datasetRegistry.abi.Pack("initialized")
}

// UnpackInitialized is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x158ef93e.
//
// Solidity: function initialized() view returns(bool)
func (datasetRegistry *DatasetRegistry) UnpackInitialized(data []byte) (bool, error) {
	out, err := datasetRegistry.abi.Unpack("initialized", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (datasetRegistry *DatasetRegistry) PackIsApprovedForAll(owner common.Address, operator common.Address) []byte {
	enc, err := datasetRegistry.abi.Pack("isApprovedForAll", owner, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (datasetRegistry *DatasetRegistry) TryPackIsApprovedForAll(owner common.Address, operator common.Address) ([]byte, error) {
	return datasetRegistry.abi.Pack("isApprovedForAll", owner, operator)
}

// UnpackIsApprovedForAll is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe985e9c5.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (datasetRegistry *DatasetRegistry) UnpackIsApprovedForAll(data []byte) (bool, error) {
	out, err := datasetRegistry.abi.Unpack("isApprovedForAll", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3c5a547.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isRegistered(address entry) view returns(bool)
func (datasetRegistry *DatasetRegistry) PackIsRegistered(entry common.Address) []byte {
	enc, err := datasetRegistry.abi.Pack("isRegistered", entry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3c5a547.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isRegistered(address entry) view returns(bool)
func (datasetRegistry *DatasetRegistry) TryPackIsRegistered(entry common.Address) ([]byte, error) {
	return datasetRegistry.abi.Pack("isRegistered", entry)
}

// UnpackIsRegistered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc3c5a547.
//
// Solidity: function isRegistered(address entry) view returns(bool)
func (datasetRegistry *DatasetRegistry) UnpackIsRegistered(data []byte) (bool, error) {
	out, err := datasetRegistry.abi.Unpack("isRegistered", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMaster is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee97f7f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function master() view returns(address)
func (datasetRegistry *DatasetRegistry) PackMaster() []byte {
	enc, err := datasetRegistry.abi.Pack("master")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaster is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee97f7f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function master() view returns(address)
func (datasetRegistry *DatasetRegistry) TryPackMaster() ([]byte, error) {
	return datasetRegistry.abi.Pack("master")
}

// UnpackMaster is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xee97f7f3.
//
// Solidity: function master() view returns(address)
func (datasetRegistry *DatasetRegistry) UnpackMaster(data []byte) (common.Address, error) {
	out, err := datasetRegistry.abi.Unpack("master", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (datasetRegistry *DatasetRegistry) PackName() []byte {
	enc, err := datasetRegistry.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (datasetRegistry *DatasetRegistry) TryPackName() ([]byte, error) {
	return datasetRegistry.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (datasetRegistry *DatasetRegistry) UnpackName(data []byte) (string, error) {
	out, err := datasetRegistry.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (datasetRegistry *DatasetRegistry) PackOwner() []byte {
	enc, err := datasetRegistry.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (datasetRegistry *DatasetRegistry) TryPackOwner() ([]byte, error) {
	return datasetRegistry.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (datasetRegistry *DatasetRegistry) UnpackOwner(data []byte) (common.Address, error) {
	out, err := datasetRegistry.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (datasetRegistry *DatasetRegistry) PackOwnerOf(tokenId *big.Int) []byte {
	enc, err := datasetRegistry.abi.Pack("ownerOf", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (datasetRegistry *DatasetRegistry) TryPackOwnerOf(tokenId *big.Int) ([]byte, error) {
	return datasetRegistry.abi.Pack("ownerOf", tokenId)
}

// UnpackOwnerOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6352211e.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (datasetRegistry *DatasetRegistry) UnpackOwnerOf(data []byte) (common.Address, error) {
	out, err := datasetRegistry.abi.Unpack("ownerOf", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPredictDataset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe17fc7a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function predictDataset(address datasetOwner, string datasetName, bytes datasetMultiaddr, bytes32 datasetChecksum) view returns(address)
func (datasetRegistry *DatasetRegistry) PackPredictDataset(datasetOwner common.Address, datasetName string, datasetMultiaddr []byte, datasetChecksum [32]byte) []byte {
	enc, err := datasetRegistry.abi.Pack("predictDataset", datasetOwner, datasetName, datasetMultiaddr, datasetChecksum)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPredictDataset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfe17fc7a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function predictDataset(address datasetOwner, string datasetName, bytes datasetMultiaddr, bytes32 datasetChecksum) view returns(address)
func (datasetRegistry *DatasetRegistry) TryPackPredictDataset(datasetOwner common.Address, datasetName string, datasetMultiaddr []byte, datasetChecksum [32]byte) ([]byte, error) {
	return datasetRegistry.abi.Pack("predictDataset", datasetOwner, datasetName, datasetMultiaddr, datasetChecksum)
}

// UnpackPredictDataset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfe17fc7a.
//
// Solidity: function predictDataset(address datasetOwner, string datasetName, bytes datasetMultiaddr, bytes32 datasetChecksum) view returns(address)
func (datasetRegistry *DatasetRegistry) UnpackPredictDataset(data []byte) (common.Address, error) {
	out, err := datasetRegistry.abi.Unpack("predictDataset", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPrevious is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c2b2e71.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previous() view returns(address)
func (datasetRegistry *DatasetRegistry) PackPrevious() []byte {
	enc, err := datasetRegistry.abi.Pack("previous")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPrevious is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c2b2e71.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previous() view returns(address)
func (datasetRegistry *DatasetRegistry) TryPackPrevious() ([]byte, error) {
	return datasetRegistry.abi.Pack("previous")
}

// UnpackPrevious is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7c2b2e71.
//
// Solidity: function previous() view returns(address)
func (datasetRegistry *DatasetRegistry) UnpackPrevious(data []byte) (common.Address, error) {
	out, err := datasetRegistry.abi.Unpack("previous", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackProxyCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6fa59bbc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proxyCode() view returns(bytes)
func (datasetRegistry *DatasetRegistry) PackProxyCode() []byte {
	enc, err := datasetRegistry.abi.Pack("proxyCode")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProxyCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6fa59bbc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proxyCode() view returns(bytes)
func (datasetRegistry *DatasetRegistry) TryPackProxyCode() ([]byte, error) {
	return datasetRegistry.abi.Pack("proxyCode")
}

// UnpackProxyCode is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6fa59bbc.
//
// Solidity: function proxyCode() view returns(bytes)
func (datasetRegistry *DatasetRegistry) UnpackProxyCode(data []byte) ([]byte, error) {
	out, err := datasetRegistry.abi.Unpack("proxyCode", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackProxyCodeHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeee39111.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proxyCodeHash() view returns(bytes32)
func (datasetRegistry *DatasetRegistry) PackProxyCodeHash() []byte {
	enc, err := datasetRegistry.abi.Pack("proxyCodeHash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProxyCodeHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeee39111.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proxyCodeHash() view returns(bytes32)
func (datasetRegistry *DatasetRegistry) TryPackProxyCodeHash() ([]byte, error) {
	return datasetRegistry.abi.Pack("proxyCodeHash")
}

// UnpackProxyCodeHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeee39111.
//
// Solidity: function proxyCodeHash() view returns(bytes32)
func (datasetRegistry *DatasetRegistry) UnpackProxyCodeHash(data []byte) ([32]byte, error) {
	out, err := datasetRegistry.abi.Unpack("proxyCodeHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (datasetRegistry *DatasetRegistry) PackRenounceOwnership() []byte {
	enc, err := datasetRegistry.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (datasetRegistry *DatasetRegistry) TryPackRenounceOwnership() ([]byte, error) {
	return datasetRegistry.abi.Pack("renounceOwnership")
}

// PackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId) returns()
func (datasetRegistry *DatasetRegistry) PackSafeTransferFrom(from common.Address, to common.Address, tokenId *big.Int) []byte {
	enc, err := datasetRegistry.abi.Pack("safeTransferFrom", from, to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId) returns()
func (datasetRegistry *DatasetRegistry) TryPackSafeTransferFrom(from common.Address, to common.Address, tokenId *big.Int) ([]byte, error) {
	return datasetRegistry.abi.Pack("safeTransferFrom", from, to, tokenId)
}

// PackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId, bytes data) returns()
func (datasetRegistry *DatasetRegistry) PackSafeTransferFrom0(from common.Address, to common.Address, tokenId *big.Int, data []byte) []byte {
	enc, err := datasetRegistry.abi.Pack("safeTransferFrom0", from, to, tokenId, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId, bytes data) returns()
func (datasetRegistry *DatasetRegistry) TryPackSafeTransferFrom0(from common.Address, to common.Address, tokenId *big.Int, data []byte) ([]byte, error) {
	return datasetRegistry.abi.Pack("safeTransferFrom0", from, to, tokenId, data)
}

// PackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setApprovalForAll(address operator, bool approved) returns()
func (datasetRegistry *DatasetRegistry) PackSetApprovalForAll(operator common.Address, approved bool) []byte {
	enc, err := datasetRegistry.abi.Pack("setApprovalForAll", operator, approved)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setApprovalForAll(address operator, bool approved) returns()
func (datasetRegistry *DatasetRegistry) TryPackSetApprovalForAll(operator common.Address, approved bool) ([]byte, error) {
	return datasetRegistry.abi.Pack("setApprovalForAll", operator, approved)
}

// PackSetBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55f804b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setBaseURI(string baseURI) returns()
func (datasetRegistry *DatasetRegistry) PackSetBaseURI(baseURI string) []byte {
	enc, err := datasetRegistry.abi.Pack("setBaseURI", baseURI)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55f804b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setBaseURI(string baseURI) returns()
func (datasetRegistry *DatasetRegistry) TryPackSetBaseURI(baseURI string) ([]byte, error) {
	return datasetRegistry.abi.Pack("setBaseURI", baseURI)
}

// PackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setName(address ens, string name) returns()
func (datasetRegistry *DatasetRegistry) PackSetName(ens common.Address, name string) []byte {
	enc, err := datasetRegistry.abi.Pack("setName", ens, name)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setName(address ens, string name) returns()
func (datasetRegistry *DatasetRegistry) TryPackSetName(ens common.Address, name string) ([]byte, error) {
	return datasetRegistry.abi.Pack("setName", ens, name)
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (datasetRegistry *DatasetRegistry) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := datasetRegistry.abi.Pack("supportsInterface", interfaceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (datasetRegistry *DatasetRegistry) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return datasetRegistry.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (datasetRegistry *DatasetRegistry) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := datasetRegistry.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (datasetRegistry *DatasetRegistry) PackSymbol() []byte {
	enc, err := datasetRegistry.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (datasetRegistry *DatasetRegistry) TryPackSymbol() ([]byte, error) {
	return datasetRegistry.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (datasetRegistry *DatasetRegistry) UnpackSymbol(data []byte) (string, error) {
	out, err := datasetRegistry.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTokenByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f6ccce7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenByIndex(uint256 index) view returns(uint256)
func (datasetRegistry *DatasetRegistry) PackTokenByIndex(index *big.Int) []byte {
	enc, err := datasetRegistry.abi.Pack("tokenByIndex", index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f6ccce7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenByIndex(uint256 index) view returns(uint256)
func (datasetRegistry *DatasetRegistry) TryPackTokenByIndex(index *big.Int) ([]byte, error) {
	return datasetRegistry.abi.Pack("tokenByIndex", index)
}

// UnpackTokenByIndex is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4f6ccce7.
//
// Solidity: function tokenByIndex(uint256 index) view returns(uint256)
func (datasetRegistry *DatasetRegistry) UnpackTokenByIndex(data []byte) (*big.Int, error) {
	out, err := datasetRegistry.abi.Unpack("tokenByIndex", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTokenOfOwnerByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f745c59.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenOfOwnerByIndex(address owner, uint256 index) view returns(uint256)
func (datasetRegistry *DatasetRegistry) PackTokenOfOwnerByIndex(owner common.Address, index *big.Int) []byte {
	enc, err := datasetRegistry.abi.Pack("tokenOfOwnerByIndex", owner, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenOfOwnerByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f745c59.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenOfOwnerByIndex(address owner, uint256 index) view returns(uint256)
func (datasetRegistry *DatasetRegistry) TryPackTokenOfOwnerByIndex(owner common.Address, index *big.Int) ([]byte, error) {
	return datasetRegistry.abi.Pack("tokenOfOwnerByIndex", owner, index)
}

// UnpackTokenOfOwnerByIndex is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2f745c59.
//
// Solidity: function tokenOfOwnerByIndex(address owner, uint256 index) view returns(uint256)
func (datasetRegistry *DatasetRegistry) UnpackTokenOfOwnerByIndex(data []byte) (*big.Int, error) {
	out, err := datasetRegistry.abi.Unpack("tokenOfOwnerByIndex", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (datasetRegistry *DatasetRegistry) PackTokenURI(tokenId *big.Int) []byte {
	enc, err := datasetRegistry.abi.Pack("tokenURI", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (datasetRegistry *DatasetRegistry) TryPackTokenURI(tokenId *big.Int) ([]byte, error) {
	return datasetRegistry.abi.Pack("tokenURI", tokenId)
}

// UnpackTokenURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc87b56dd.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (datasetRegistry *DatasetRegistry) UnpackTokenURI(data []byte) (string, error) {
	out, err := datasetRegistry.abi.Unpack("tokenURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (datasetRegistry *DatasetRegistry) PackTotalSupply() []byte {
	enc, err := datasetRegistry.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (datasetRegistry *DatasetRegistry) TryPackTotalSupply() ([]byte, error) {
	return datasetRegistry.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (datasetRegistry *DatasetRegistry) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := datasetRegistry.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 tokenId) returns()
func (datasetRegistry *DatasetRegistry) PackTransferFrom(from common.Address, to common.Address, tokenId *big.Int) []byte {
	enc, err := datasetRegistry.abi.Pack("transferFrom", from, to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 tokenId) returns()
func (datasetRegistry *DatasetRegistry) TryPackTransferFrom(from common.Address, to common.Address, tokenId *big.Int) ([]byte, error) {
	return datasetRegistry.abi.Pack("transferFrom", from, to, tokenId)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (datasetRegistry *DatasetRegistry) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := datasetRegistry.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (datasetRegistry *DatasetRegistry) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return datasetRegistry.abi.Pack("transferOwnership", newOwner)
}

// DatasetRegistryApproval represents a Approval event raised by the DatasetRegistry contract.
type DatasetRegistryApproval struct {
	Owner    common.Address
	Approved common.Address
	TokenId  *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const DatasetRegistryApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (DatasetRegistryApproval) ContractEventName() string {
	return DatasetRegistryApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId)
func (datasetRegistry *DatasetRegistry) UnpackApprovalEvent(log *types.Log) (*DatasetRegistryApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != datasetRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DatasetRegistryApproval)
	if len(log.Data) > 0 {
		if err := datasetRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range datasetRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DatasetRegistryApprovalForAll represents a ApprovalForAll event raised by the DatasetRegistry contract.
type DatasetRegistryApprovalForAll struct {
	Owner    common.Address
	Operator common.Address
	Approved bool
	Raw      *types.Log // Blockchain specific contextual infos
}

const DatasetRegistryApprovalForAllEventName = "ApprovalForAll"

// ContractEventName returns the user-defined event name.
func (DatasetRegistryApprovalForAll) ContractEventName() string {
	return DatasetRegistryApprovalForAllEventName
}

// UnpackApprovalForAllEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ApprovalForAll(address indexed owner, address indexed operator, bool approved)
func (datasetRegistry *DatasetRegistry) UnpackApprovalForAllEvent(log *types.Log) (*DatasetRegistryApprovalForAll, error) {
	event := "ApprovalForAll"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != datasetRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DatasetRegistryApprovalForAll)
	if len(log.Data) > 0 {
		if err := datasetRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range datasetRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DatasetRegistryOwnershipTransferred represents a OwnershipTransferred event raised by the DatasetRegistry contract.
type DatasetRegistryOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const DatasetRegistryOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (DatasetRegistryOwnershipTransferred) ContractEventName() string {
	return DatasetRegistryOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (datasetRegistry *DatasetRegistry) UnpackOwnershipTransferredEvent(log *types.Log) (*DatasetRegistryOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != datasetRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DatasetRegistryOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := datasetRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range datasetRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// DatasetRegistryTransfer represents a Transfer event raised by the DatasetRegistry contract.
type DatasetRegistryTransfer struct {
	From    common.Address
	To      common.Address
	TokenId *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DatasetRegistryTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (DatasetRegistryTransfer) ContractEventName() string {
	return DatasetRegistryTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)
func (datasetRegistry *DatasetRegistry) UnpackTransferEvent(log *types.Log) (*DatasetRegistryTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != datasetRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DatasetRegistryTransfer)
	if len(log.Data) > 0 {
		if err := datasetRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range datasetRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (datasetRegistry *DatasetRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["AlreadyInitialized"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackAlreadyInitializedError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["ERC721IncorrectOwner"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackERC721IncorrectOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["ERC721InsufficientApproval"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackERC721InsufficientApprovalError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["ERC721InvalidApprover"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackERC721InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["ERC721InvalidOperator"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackERC721InvalidOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["ERC721InvalidOwner"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackERC721InvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["ERC721InvalidReceiver"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackERC721InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["ERC721InvalidSender"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackERC721InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["ERC721NonexistentToken"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackERC721NonexistentTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["ERC721OutOfBoundsIndex"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackERC721OutOfBoundsIndexError(raw[4:])
	}
	if bytes.Equal(raw[:4], datasetRegistry.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return datasetRegistry.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DatasetRegistryAlreadyInitialized represents a AlreadyInitialized error raised by the DatasetRegistry contract.
type DatasetRegistryAlreadyInitialized struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyInitialized()
func DatasetRegistryAlreadyInitializedErrorID() common.Hash {
	return common.HexToHash("0x0dc149f07762891dbcea3fe72770f3d63a1863fc54b2f084e8c59ec476996927")
}

// UnpackAlreadyInitializedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyInitialized()
func (datasetRegistry *DatasetRegistry) UnpackAlreadyInitializedError(raw []byte) (*DatasetRegistryAlreadyInitialized, error) {
	out := new(DatasetRegistryAlreadyInitialized)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "AlreadyInitialized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryERC721IncorrectOwner represents a ERC721IncorrectOwner error raised by the DatasetRegistry contract.
type DatasetRegistryERC721IncorrectOwner struct {
	Sender  common.Address
	TokenId *big.Int
	Owner   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)
func DatasetRegistryERC721IncorrectOwnerErrorID() common.Hash {
	return common.HexToHash("0x64283d7b313c8117c125f736876fa2b4e90ea3831a4716dfdb87d2f540e26289")
}

// UnpackERC721IncorrectOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)
func (datasetRegistry *DatasetRegistry) UnpackERC721IncorrectOwnerError(raw []byte) (*DatasetRegistryERC721IncorrectOwner, error) {
	out := new(DatasetRegistryERC721IncorrectOwner)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "ERC721IncorrectOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryERC721InsufficientApproval represents a ERC721InsufficientApproval error raised by the DatasetRegistry contract.
type DatasetRegistryERC721InsufficientApproval struct {
	Operator common.Address
	TokenId  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InsufficientApproval(address operator, uint256 tokenId)
func DatasetRegistryERC721InsufficientApprovalErrorID() common.Hash {
	return common.HexToHash("0x177e802f6f313bc89797ecace66d6d29ab4719cbaaacbb87367264048b1eb861")
}

// UnpackERC721InsufficientApprovalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InsufficientApproval(address operator, uint256 tokenId)
func (datasetRegistry *DatasetRegistry) UnpackERC721InsufficientApprovalError(raw []byte) (*DatasetRegistryERC721InsufficientApproval, error) {
	out := new(DatasetRegistryERC721InsufficientApproval)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "ERC721InsufficientApproval", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryERC721InvalidApprover represents a ERC721InvalidApprover error raised by the DatasetRegistry contract.
type DatasetRegistryERC721InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidApprover(address approver)
func DatasetRegistryERC721InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xa9fbf51f86b8e03595d59dc726bb10c329bb24f62589be276d8dd193ca0b69ea")
}

// UnpackERC721InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidApprover(address approver)
func (datasetRegistry *DatasetRegistry) UnpackERC721InvalidApproverError(raw []byte) (*DatasetRegistryERC721InvalidApprover, error) {
	out := new(DatasetRegistryERC721InvalidApprover)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryERC721InvalidOperator represents a ERC721InvalidOperator error raised by the DatasetRegistry contract.
type DatasetRegistryERC721InvalidOperator struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidOperator(address operator)
func DatasetRegistryERC721InvalidOperatorErrorID() common.Hash {
	return common.HexToHash("0x5b08ba185e8f577075361f3a3555a6580a227ce22734dcc979c1aeadf894658b")
}

// UnpackERC721InvalidOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidOperator(address operator)
func (datasetRegistry *DatasetRegistry) UnpackERC721InvalidOperatorError(raw []byte) (*DatasetRegistryERC721InvalidOperator, error) {
	out := new(DatasetRegistryERC721InvalidOperator)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryERC721InvalidOwner represents a ERC721InvalidOwner error raised by the DatasetRegistry contract.
type DatasetRegistryERC721InvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidOwner(address owner)
func DatasetRegistryERC721InvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x89c62b6479af2e623826dcc39c5133061d35b66d72de92833401dd2fd6567480")
}

// UnpackERC721InvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidOwner(address owner)
func (datasetRegistry *DatasetRegistry) UnpackERC721InvalidOwnerError(raw []byte) (*DatasetRegistryERC721InvalidOwner, error) {
	out := new(DatasetRegistryERC721InvalidOwner)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryERC721InvalidReceiver represents a ERC721InvalidReceiver error raised by the DatasetRegistry contract.
type DatasetRegistryERC721InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidReceiver(address receiver)
func DatasetRegistryERC721InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0x64a0ae9278f805eaf991dcd18ca78756d280b7508b764ef1b255c55845c11df9")
}

// UnpackERC721InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidReceiver(address receiver)
func (datasetRegistry *DatasetRegistry) UnpackERC721InvalidReceiverError(raw []byte) (*DatasetRegistryERC721InvalidReceiver, error) {
	out := new(DatasetRegistryERC721InvalidReceiver)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryERC721InvalidSender represents a ERC721InvalidSender error raised by the DatasetRegistry contract.
type DatasetRegistryERC721InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidSender(address sender)
func DatasetRegistryERC721InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x73c6ac6e10798e95d99e1f130d923eb40193ecb8d094ec3dce93292564eb3b17")
}

// UnpackERC721InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidSender(address sender)
func (datasetRegistry *DatasetRegistry) UnpackERC721InvalidSenderError(raw []byte) (*DatasetRegistryERC721InvalidSender, error) {
	out := new(DatasetRegistryERC721InvalidSender)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryERC721NonexistentToken represents a ERC721NonexistentToken error raised by the DatasetRegistry contract.
type DatasetRegistryERC721NonexistentToken struct {
	TokenId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721NonexistentToken(uint256 tokenId)
func DatasetRegistryERC721NonexistentTokenErrorID() common.Hash {
	return common.HexToHash("0x7e273289a3a9ef6670f06df7dca227856fc925e956db96980692764a8bc734d7")
}

// UnpackERC721NonexistentTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721NonexistentToken(uint256 tokenId)
func (datasetRegistry *DatasetRegistry) UnpackERC721NonexistentTokenError(raw []byte) (*DatasetRegistryERC721NonexistentToken, error) {
	out := new(DatasetRegistryERC721NonexistentToken)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "ERC721NonexistentToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryERC721OutOfBoundsIndex represents a ERC721OutOfBoundsIndex error raised by the DatasetRegistry contract.
type DatasetRegistryERC721OutOfBoundsIndex struct {
	Owner common.Address
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721OutOfBoundsIndex(address owner, uint256 index)
func DatasetRegistryERC721OutOfBoundsIndexErrorID() common.Hash {
	return common.HexToHash("0xa57d13dc78ab2b1f1191d9429a298559c44d02b5951a92c2376aa50074cc4509")
}

// UnpackERC721OutOfBoundsIndexError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721OutOfBoundsIndex(address owner, uint256 index)
func (datasetRegistry *DatasetRegistry) UnpackERC721OutOfBoundsIndexError(raw []byte) (*DatasetRegistryERC721OutOfBoundsIndex, error) {
	out := new(DatasetRegistryERC721OutOfBoundsIndex)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "ERC721OutOfBoundsIndex", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DatasetRegistryOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the DatasetRegistry contract.
type DatasetRegistryOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func DatasetRegistryOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (datasetRegistry *DatasetRegistry) UnpackOwnableInvalidOwnerError(raw []byte) (*DatasetRegistryOwnableInvalidOwner, error) {
	out := new(DatasetRegistryOwnableInvalidOwner)
	if err := datasetRegistry.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DealsModuleMetaData contains all meta data concerning the DealsModule contract.
var DealsModuleMetaData = bind.MetaData{
	ABI: "[]",
	ID:  "ef4d645c92e37639c3baf3873b48bc16fb",
	Bin: "0x60808060405234601557614195908161001a8239f35b5f80fdfe60806040526004361015610052575b606460405162461bcd60e51b815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b5f3560e01c8063156194d4146105b95780632f3915331461056857806366517ca6146104dd576380f034250361000e57346104d95760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126104d95760043567ffffffffffffffff81116104d957806004016101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc83360301126104d9577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16104d792606460a06101f261013560075461012f88612e1a565b90612f25565b95865f52600b60205261014a60405f20610893565b6bffffffffffffffffffffffff815116976101ca6060996040519061016f8c83610783565b602a82527f44617461736574206f72646572206973207265766f6b6564206f722066756c6c60208301527f7920636f6e73756d656400000000000000000000000000000000000000000000604083015260448a013511612fae565b6101ea6101de6101d985610719565b612ff8565b936101048901906108f7565b9390926130f0565b946102356040968751906102068983610783565b601f82527f496e76616c69642064617461736574206f72646572207369676e6174757265006020830152612fae565b61049361024b610246602435613a12565b613140565b9161043360c084016102ac73ffffffffffffffffffffffffffffffffffffffff82511615158b519061027d8d83610783565b600e82527f4465616c206e6f7420666f756e640000000000000000000000000000000000006020830152612fae565b61030873ffffffffffffffffffffffffffffffffffffffff60208701515116158b51906102d98d83610783565b601a82527f4465616c20616c726561647920686173206120646174617365740000000000006020830152612fae565b61037561033961031a60848b01610719565b73ffffffffffffffffffffffffffffffffffffffff88515116906135e3565b8b51906103468d83610783565b601d82527f417070207265737472696374696f6e206e6f74207361746973666965640000006020830152612fae565b6104096103a861038760a48b01610719565b73ffffffffffffffffffffffffffffffffffffffff8d8901515116906135e3565b8b51906103b58683610783565b602482527f576f726b6572706f6f6c207265737472696374696f6e206e6f7420736174697360208301527f66696564000000000000000000000000000000000000000000000000000000008d830152612fae565b73ffffffffffffffffffffffffffffffffffffffff61042a60c48a01610719565b915116906135e3565b61043f89519283610783565b602382527f526571756573746572207265737472696374696f6e206e6f742073617469736660208301527f696564000000000000000000000000000000000000000000000000000000000089830152612fae565b01516104a185519586610783565b601f85527f54616720636f6d7061746962696c697479206e6f742073617469736669656400602086015219910135161615612fae565b005b5f80fd5b346104d95760206105516104f0366105df565b926104fc9291926107c4565b73ffffffffffffffffffffffffffffffffffffffff61051a84610719565b16151581526007546040820152610531828261263a565b8051610559575b610542848261281c565b61054c8582612a1d565b612d53565b604051908152f35b61056383826127ed565b610538565b346104d957602061058361057b366105df565b913393610a13565b7f81eec3d5401bb1693dbef61f0800bc16602905d6677d691c1262d6f08456e9a0604080518381523385820152a1604051908152f35b346104d95760206105516105cc366105df565b916105d960c08401610719565b93610a13565b9060807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126104d95760043567ffffffffffffffff81116104d9576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82850301126104d9576004019160243567ffffffffffffffff81116104d9576101207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82840301126104d9576004019160443567ffffffffffffffff81116104d9576101607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82850301126104d957600401916064359067ffffffffffffffff82116104d9577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82610200920301126104d95760040190565b3573ffffffffffffffffffffffffffffffffffffffff811681036104d95790565b6040810190811067ffffffffffffffff82111761075657604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761075657604052565b604051906101e0820182811067ffffffffffffffff821117610756576040525f6101c0838281528260208201528260408201528260608201528260808201528260a08201528260c082015260405161081b8161073a565b83815283602082015260e08201526040516108358161073a565b8381528360208201526101008201526040516108508161073a565b83815283602082015261012082015260405161086b8161073a565b8381528360208201526101408201528261016082015282610180820152826101a08201520152565b906040516108a08161073a565b91546bffffffffffffffffffffffff8116835260601c6020830152565b67ffffffffffffffff811161075657601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156104d9570180359067ffffffffffffffff82116104d9576020019181360383136104d957565b604051906060820182811067ffffffffffffffff821117610756576040525f6040838281528260208201520152565b60405190610200820182811067ffffffffffffffff821117610756576040525f6101e0836109a3610948565b81526109ad610948565b60208201526109ba610948565b60408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201526060610120820152826101408201528261016082015282610180820152826101a0820152826101c08201520152565b92949094939193610a226107c4565b9473ffffffffffffffffffffffffffffffffffffffff610a4188610719565b16151586526080810135610120830135036125f6576101208201355f52600a60205260ff60405f205460201c16156125b2576101208201355f52600a60205263ffffffff60405f2054166101a087015260a08101356101408301351161256e57602085013560208301351061252a578551158015612518575b156124d457602081013560a0830135106124905760608501356101008301358117908751612461575b606083013519821661241d576001161515600182161515036123d9576020870152610b0d85610719565b610b1688610719565b610b1f83610719565b91610b2c60c08601610719565b92610b3686610719565b73ffffffffffffffffffffffffffffffffffffffff80841691160361239557610b6160408701610719565b73ffffffffffffffffffffffffffffffffffffffff80851691160361235157610b9581610b9060808901610719565b6135e3565b1561230d57610baa83610b9060808c01610719565b156122c957610bbf81610b9060a08c01610719565b1561228557610bd484610b9060c08c01610719565b15612241578a8a5161212f575b5050610bf390610b9060c08601610719565b156120eb57610c0890610b9060e08501610719565b156120a757610c1e90610b906101008401610719565b1561206357610c2b610977565b966007546040880152610c3d86610719565b95610cb5604051610c4d8161073a565b60ff60025473ffffffffffffffffffffffffffffffffffffffff8116835260a01c1615156020820152604098895191610c868b84610783565b601883527f694578656356352d6d617463684f72646572732d3078323000000000000000006020840152613c8e565b610cbf828a61263a565b610cdb8160e08b015160608c01516101ea6101008701876108f7565b1561202057610ce982610719565b73ffffffffffffffffffffffffffffffffffffffff8b519116905273ffffffffffffffffffffffffffffffffffffffff60208b5101911690526020810135878a5101528751611edd575b610d3c83610719565b89885191610d498361073a565b60ff60045473ffffffffffffffffffffffffffffffffffffffff8116855260a01c1615156020840152895190610d7f8b83610783565b601882527f694578656356352d6d617463684f72646572732d3078343000000000000000006020830152610db3818561404a565b909290919073ffffffffffffffffffffffffffffffffffffffff841615611d8c57505073ffffffffffffffffffffffffffffffffffffffff929350601e66ffffffffffffff600160ff8416189260081c1618905b6101c060208d870151019501526101c08c0152169052610e27838961281c565b610e6261012089015173ffffffffffffffffffffffffffffffffffffffff60208a8d01510151169060a08b01516101ea6101408801886108f7565b15611d4957610e7083610719565b73ffffffffffffffffffffffffffffffffffffffff888b015191169052602083013587808b01510152610ea38489612a1d565b610ecc610140890151610eb860c08701610719565b9060c08b01516101ea6101e08901896108f7565b15611d0657918391610ede9389612d53565b8061018087015215611cc35760c0850151610160860151905f5260205273ffffffffffffffffffffffffffffffffffffffff845f2093610140830135155f14611cb85760015b60608901526101208301356080890152602087015160a089015281610f4b60c08501610719565b1660c089015281610f5f6101608501610719565b1660e089015281610f736101808501610719565b16610100890152610f92610f8b6101a08501856108f7565b36916136c1565b610120890152426101408901526101608701516101608901526101808701516101808901526064610fcf87808b015101516101c08a0151906136f7565b046101a0890152166101e08701526110776bffffffffffffffffffffffff61018087015116611011816bffffffffffffffffffffffff60e08a0151511661370a565b60608801515f52600b6020526bffffffffffffffffffffffff875f2091167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790558651611c50575b6bffffffffffffffffffffffff610120880151511661370a565b60a08601515f52600b6020526bffffffffffffffffffffffff855f2091167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000082541617905561016085015190811590811591611c3c575b50611bd3575b5082855101519261110d6111016110f46020890196848851015190613734565b83808a0151015190613734565b610180880151906136f7565b6111328173ffffffffffffffffffffffffffffffffffffffff6101e08a015116613ce1565b8180880151015190601e820291808304601e1490151715611ba6576111636111909260646101808b015191046136f7565b9061118b8273ffffffffffffffffffffffffffffffffffffffff6020878d0151015116613ce1565b613734565b6111a361acc03060601b17918254613734565b90556101a08501515f60a088015160ff81115f14611b64575050600160a08801518351906020820152602081526111da8482610783565b955b61016089015180611ae4575b5080519073ffffffffffffffffffffffffffffffffffffffff825116611a05575b505073ffffffffffffffffffffffffffffffffffffffff6101e08901511673ffffffffffffffffffffffffffffffffffffffff60c08a01511681036119e4575b5073ffffffffffffffffffffffffffffffffffffffff60e08901511673ffffffffffffffffffffffffffffffffffffffff60c08a01511681145f146119b757506020175b73ffffffffffffffffffffffffffffffffffffffff61010089015116838161196b575b50506101408801519060281b1760201b1760101b608087015182516112d58482610783565b600881527f63617465676f7279000000000000000000000000000000000000000000000000602082015261ffff821161191c57506101c0880151835161131b8582610783565b601681527f7363686564756c65722072657761726420726174696f000000000000000000006020820152606482116118ce57506101808901519184516113618682610783565b600681527f766f6c756d650000000000000000000000000000000000000000000000000000602082015264ffffffffff841161187b575060608a01518551906113aa8783610783565b600582527f747275737400000000000000000000000000000000000000000000000000000060208301526113dd91613e58565b931760081b1760281b17821b17936101a08701518251906113fe8483610783565b600c82527f776f726b6572207374616b650000000000000000000000000000000000000000602083015261143191613e58565b821b82885101518351906114458583610783565b600982527f6170702070726963650000000000000000000000000000000000000000000000602083015261147891613e58565b17821b8280890151015183519061148f8583610783565b601082527f776f726b6572706f6f6c2070726963650000000000000000000000000000000060208301526114c291613e58565b1790825191602083019660281b7fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000168752831b7fffffffffffffffffffffffffffffffffffffffffffffffff000000000000000016603b8301526033825261152b605383610783565b8751908151916020015191848a01518051906020015160c08c01519187519560208701948b865260601b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000168988015260601b7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016605487015260601b7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016606886015260601b7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000016607c85015260601b7fffffffffffffffffffffffffffffffffffffffff0000000000000000000000001660908401526084835261163260a484610783565b6101208a0151928551988995518091602088015e85019060208201905f8252519283915e016020015f815281516020819301825e015f815281516020819301825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0810185526116a79085610783565b8351616000811161184a5750835195867fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d5f5b8060051b8881101561171b57906020600192880101517fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015d016116db565b50509295509250926e5f5f5f5f335afa503d5f5f3e3d5ff35f5273ffffffffffffffffffffffffffffffffffffffff85600f60115ff55f7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d161561181e578273ffffffffffffffffffffffffffffffffffffffff7fd811b592ed0899225773e8933d8df64bd0b62761a9d7aad4ed5b22735f4610a49460c094015151167f692ad61076dceddd0f1a861f737553dd61fc8501cf4190d29c4e90af6607f76560208351898152a2606082015191608081015160a08201519061018086840151930151938051958a875260208701528501526060840152608083015260a0820152a1565b847fdf6428e3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd069b8e1000000000000000000000000000000000000000000000000000000005f5260045261600060245260445ffd5b6118b9908487519283927f1dc117a6000000000000000000000000000000000000000000000000000000008452606060048501526064840190612f6b565b90602483015264ffffffffff60448301520390fd5b61190b9185519283927f1dc117a6000000000000000000000000000000000000000000000000000000008452606060048501526064840190612f6b565b906024830152606460448301520390fd5b6119599184519283927f1dc117a6000000000000000000000000000000000000000000000000000000008452606060048501526064840190612f6b565b90602483015261ffff60448301520390fd5b6119af91921796611983855193849260208401613741565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610783565b945f836112b0565b806119c3575b5061128d565b9060106119dd911796611983855193849260208401613741565b945f6119bd565b9060086119fe911796611983855193849260208401613741565b945f611249565b6020611adc92986030927fffffffffffffffff000000000000000000000000000000000000000000000000611a768960048699179d01518a51611a488c82610783565b600d81527f646174617365742070726963650000000000000000000000000000000000000087820152613e58565b9151917fffffffffffffffffffffffffffffffffffffffff000000000000000000000000858451940151818c519a878c9851918291018a8a015e87019560601b168786015260601b16603484015260c01b16604882015203016010810184520182610783565b945f80611209565b91600c60208093996002611b5d9417957fffffffffffffffffffffffff000000000000000000000000000000000000000089519683889451918291018686015e83019160a01b168382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec810184520182610783565b955f6111e8565b7fff0000000000000000000000000000000000000000000000000000000000000084519160f81b16602082015260018152611ba0602182610783565b956111dc565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b611bf06bffffffffffffffffffffffff9161018087015190613734565b1660c08501515f52600b6020526bffffffffffffffffffffffff845f2091167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008254161790555f6110d4565b60e09150013561018086015114155f6110ce565b611c6e816bffffffffffffffffffffffff6101008a0151511661370a565b60808801515f52600b6020526bffffffffffffffffffffffff875f2091167fffffffffffffffffffffffffffffffffffffffff00000000000000000000000082541617905561105d565b610140830135610f24565b6064845162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078363000000000000000006044820152fd5b6064875162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078353000000000000000006044820152fd5b6064875162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078343100000000000000006044820152fd5b915073ffffffffffffffffffffffffffffffffffffffff809450611db49350819551166140c3565b91169088517fb55e75af000000000000000000000000000000000000000000000000000000008152602081600481865afa908115611ea0575f91611eaa575b506020600491938b51928380927f87639c680000000000000000000000000000000000000000000000000000000082525afa908115611ea057908c92915f91611e55575b509273ffffffffffffffffffffffffffffffffffffffff9293610e07565b9250506020823d602011611e98575b81611e7160209383610783565b810103126104d95790518b919073ffffffffffffffffffffffffffffffffffffffff611e37565b3d9150611e64565b8a513d5f823e3d90fd5b90506020813d602011611ed5575b81611ec560209383610783565b810103126104d957516020611df3565b3d9150611eb8565b611f5a611ee983610719565b885190611ef58261073a565b60ff60035473ffffffffffffffffffffffffffffffffffffffff8116845260a01c1615156020830152895191611f2b8b84610783565b601883527f694578656356352d6d617463684f72646572732d3078333000000000000000006020840152613c8e565b611f64838a6127ed565b611f81816101008b015160808c01516101ea6101008801886108f7565b15611fdd57611f8f83610719565b9060208b019173ffffffffffffffffffffffffffffffffffffffff83519116905273ffffffffffffffffffffffffffffffffffffffff60208351019116905287602084013591510152610d33565b6064885162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078333100000000000000006044820152fd5b6064885162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078323100000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078316200000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078316100000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313900000000000000006044820152fd5b82610b90608061213f9301610719565b156121fd5761215490610b9060a08d01610719565b156121b95761216983610b9060c08d01610719565b15612175575f8a610be1565b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313800000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313700000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313600000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313500000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313400000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313300000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313200000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313100000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078313000000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078303700000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078303600000000000000006044820152fd5b907ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff160608a0135161790610ae3565b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078303500000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078303400000000000000006044820152fd5b50602087013560608301351015610aba565b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078303300000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078303200000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078303100000000000000006044820152fd5b606460405162461bcd60e51b815260206004820152601860248201527f694578656356352d6d617463684f72646572732d3078303000000000000000006044820152fd5b906127cd90604083015190609b60405161265560c082610783565b8181527f657374657272657374726963742c627974657333322073616c7429000000000060a060208301927f4170704f726465722861646472657373206170702c75696e743235362061707084527f70726963652c75696e7432353620766f6c756d652c627974657333322074616760408201527f2c61646472657373206461746173657472657374726963742c6164647265737360608201527f20776f726b6572706f6f6c72657374726963742c61646472657373207265717560808201520152206127c461272483610719565b61198361273360808601610719565b9361274060a08701610719565b61274c60c08801610719565b60408051602080820195865273ffffffffffffffffffffffffffffffffffffffff978816828401528a0135606080830191909152918a013560808201529089013560a082015296851660c088015290841660e08088019190915293166101008601529190940135610120840152928290610140820190565b51902090612f25565b8060608301525f52600b60205260e06127e860405f20610893565b910152565b906128009061012f604084015191612e1a565b8060808301525f52600b6020526101006127e860405f20610893565b90612a019060408301519061010061012060c860405161283c8482610783565b8181527f33322073616c742900000000000000000000000000000000000000000000000060e060208301927f576f726b6572706f6f6c4f72646572286164647265737320776f726b6572706f84527f6f6c2c75696e7432353620776f726b6572706f6f6c70726963652c75696e743260408201527f353620766f6c756d652c62797465733332207461672c75696e7432353620636160608201527f7465676f72792c75696e743235362074727573742c616464726573732061707060808201527f72657374726963742c616464726573732064617461736574726573747269637460a08201527f2c616464726573732072657175657374657272657374726963742c627974657360c08201520152209273ffffffffffffffffffffffffffffffffffffffff61296a82610719565b938161297860c08501610719565b9161298560e08601610719565b9082612992828801610719565b94816040519a60208c019c8d521660408b0152602088013560608b0152604088013560808b0152606088013560a08b0152608088013560c08b015260a088013560e08b01521690880152168486015216610140840152013561016082015261016081526127c461018082610783565b8060a08301525f52600b6020526101206127e860405f20610893565b906127e861016091612d2d60408501516101409261010f604051612a418682610783565b8181527f732c627974657333322073616c7429000000000000000000000000000000000061012060208301927f526571756573744f726465722861646472657373206170702c75696e7432353684527f206170706d617870726963652c6164647265737320646174617365742c75696e60408201527f7432353620646174617365746d617870726963652c6164647265737320776f7260608201527f6b6572706f6f6c2c75696e7432353620776f726b6572706f6f6c6d617870726960808201527f63652c61646472657373207265717565737465722c75696e7432353620766f6c60a08201527f756d652c62797465733332207461672c75696e743235362063617465676f727960c08201527f2c75696e743235362074727573742c616464726573732062656e65666963696160e08201527f72792c616464726573732063616c6c6261636b2c737472696e6720706172616d610100820152015220906127c4612bab82610719565b9273ffffffffffffffffffffffffffffffffffffffff612bcd60408501610719565b81612bda60808701610719565b81612be760c08901610719565b93816040519a60208c019889521660408b0152602089013560608b0152166080890152606087013560a08901521660c087015260a085013560e08701521661010085015260e08301356101208501526101208452612c458785610783565b6020876101c0612c568c8701610719565b95612c646101808201610719565b73ffffffffffffffffffffffffffffffffffffffff612c8a610f8b6101a08501856108f7565b86815191012091816040519a888c019761010087013589528c604061012089013591015286013560608d01521660808b01521660a089015260c0880152013560e086015260e08552612cde61010086610783565b60405194859383850197518091895e840190838201905f8252519283915e01015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282610783565b60c08501908082525f52600b602052612d4860405f20610893565b80928601525161377d565b939161016090612dc194612d8060e09460406bffffffffffffffffffffffff878b015151169101356137bf565b918751612dda575b50612dac9060406bffffffffffffffffffffffff6101208a015151169101356137bf565b80821015612dd25750945b01519101356137bf565b80821015612dcd575090565b905090565b905094612db7565b91612e02612dac929360406bffffffffffffffffffffffff6101008c015151169101356137bf565b80821015612e1357505b9190612d88565b9050612e0c565b60a3604051612e2a60e082610783565b8181527f6c7429000000000000000000000000000000000000000000000000000000000060c060208301927f446174617365744f72646572286164647265737320646174617365742c75696e84527f74323536206461746173657470726963652c75696e7432353620766f6c756d6560408201527f2c62797465733332207461672c6164647265737320617070726573747269637460608201527f2c6164647265737320776f726b6572706f6f6c72657374726963742c6164647260808201527f6573732072657175657374657272657374726963742c6279746573333220736160a0820152015220612f1f61272483610719565b51902090565b906040519060208201927f190100000000000000000000000000000000000000000000000000000000000084526022830152604282015260428152612f1f606282610783565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b15612fb65750565b612ff4906040519182917f0afd9382000000000000000000000000000000000000000000000000000000008352602060048401526024830190612f6b565b0390fd5b803b156130ae57602073ffffffffffffffffffffffffffffffffffffffff916004604051809481937f8da5cb5b000000000000000000000000000000000000000000000000000000008352165afa9081156130a3575f91613057575090565b90506020813d60201161309b575b8161307260209383610783565b810103126104d9575173ffffffffffffffffffffffffffffffffffffffff811681036104d95790565b3d9150613065565b6040513d5f823e3d90fd5b73ffffffffffffffffffffffffffffffffffffffff907f8a8b41ec000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b60200151909392919073ffffffffffffffffffffffffffffffffffffffff858116911681149081613136575b5061312d5761312a93613856565b90565b50505050600190565b905015155f61311c565b90613149610977565b916040519061016082016040526101605f83833c61316682613c6f565b156135df57605382015160601c845152606782015160601c602085510152602382015160c01c60408551015273ffffffffffffffffffffffffffffffffffffffff806131b184613ab7565b93906020890151946040860152166020840152169052607b82015160601c6040850190815152608f83015160601c6020825101526040602b84015160c01c91510152601382015160c01c6060850152600b82015160f01c608085015260018201906001825160f81c1615155f146135d8576101005b61ffff60b78501519116610100031c60a086015260a3830190815160601c60c087015273ffffffffffffffffffffffffffffffffffffffff61326785613b51565b1660e0870152825160f81c604016156135bd57825160f81c60018116156135b45760ff60205b16908160b7018060b711611ba65780926002831661359e575b50506004811661358c575b6008811661357a575b601016613541575b73ffffffffffffffffffffffffffffffffffffffff9085015160601c5b16610100870152825160f81c9060018216156135385760ff60205b16918260b7018060b711611ba657809360028316613522575b505060048116613510575b600881166134fe575b601081166134ec575b6040166134b3575b9061334291613c06565b61012086015260028381015160d81c610140870152825160f81c16156134ad57815160f81c600116156134a45760ff60205b168060b701908160b711611ba65760b791508401015160a01c5b61016086015261339d83613c6f565b610180860152601b83015160c01c6101a0860152600d83015160f890811c6101c08701528251901c6008161561348257505160f81c9060018216156134795760ff60205b16918260b7018060b711611ba657809360028316613462575b5050600416613429575b015173ffffffffffffffffffffffffffffffffffffffff9060601c5b166101e0830152565b6030820180921115613404577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60c39192945001809111611ba6579160045f6133fa565b60ff60016133e1565b905073ffffffffffffffffffffffffffffffffffffffff91505160601c613420565b60ff6001613374565b5f61338e565b6014820180921115613338577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9160148101809111611ba65791613330565b9160148101809111611ba65791613327565b9160308101809111611ba6579161331e565b60c39192945001809111611ba657915f80613313565b60ff60016132fa565b60148101809111156132c2577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9060148101809111611ba657906132ba565b9060308101809111611ba657906132b1565b60c39192935001809111611ba657905f806132a6565b60ff600161328d565b73ffffffffffffffffffffffffffffffffffffffff5f6132df565b6008613226565b5050565b9073ffffffffffffffffffffffffffffffffffffffff821680159081156136a1575b5061369a57813b1515918261361957505090565b60209192505f906040519373ffffffffffffffffffffffffffffffffffffffff848601917fd202158d000000000000000000000000000000000000000000000000000000008352166024860152600460448601526044855261367c606486610783565b829451915afa601f3d1116613692575b60011490565b505f5161368c565b5050600190565b905073ffffffffffffffffffffffffffffffffffffffff8216145f613605565b9291926136cd826108bd565b916136db6040519384610783565b8294818452818301116104d9578281602093845f960137010152565b81810292918115918404141715611ba657565b906bffffffffffffffffffffffff809116911601906bffffffffffffffffffffffff8211611ba657565b91908201809211611ba657565b60207fffffffffffffffffffffffffffffffffffffffff0000000000000000000000009160149493805192839101825e019160601b1681520190565b90516bffffffffffffffffffffffff1680612dcd57505f525f602052600e6137a760405f20613a12565b6101605f60405180938382016040523c015160d81c90565b906bffffffffffffffffffffffff82116137df578103908111611ba65790565b60a482604051907f1dc117a600000000000000000000000000000000000000000000000000000000825260606004830152600660648301527f766f6c756d650000000000000000000000000000000000000000000000000000608483015260248201526bffffffffffffffffffffffff6044820152fd5b9290919260418214928315613a07575b836139ac575b813b6138c457505050905015613880575f90565b606460405162461bcd60e51b815260206004820152601860248201527f696e76616c69642d7369676e61747572652d666f726d617400000000000000006044820152fd5b6020935061396f608484967fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f5f976040519a8b948b8601987f1626ba7e000000000000000000000000000000000000000000000000000000008a5260248701526040604487015281606487015286860137888582860101520116810103017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101875286610783565b829451915afa601f3d11166139a4575b7f1626ba7e000000000000000000000000000000000000000000000000000000001490565b505f5161397f565b73ffffffffffffffffffffffffffffffffffffffff6139cc848784613efc565b1680151590816139e7575b501561386c575050505050600190565b905073ffffffffffffffffffffffffffffffffffffffff8316145f6139d7565b604083149350613866565b73ffffffffffffffffffffffffffffffffffffffff90600f6020604051613a3a604082610783565b828152017f5f5f5f5f335afa503d5f5f3e3d5ff300000000000000000000000000000000008152206040519060208201927fff0000000000000000000000000000000000000000000000000000000000000084523060601b60218401526035830152605582015260558152613ab0607582610783565b5190201690565b90600182016004815160f81c1615613b47575160f81c916001831615613b3e5760ff60205b168060b701908160b711611ba6576002829516613b28575b5050820190815160601c91601484018411611ba657601481015160601c936028810110611ba6576028015160c01c91929190565b60c39192945001809111611ba657915f80613af4565b60ff6001613adc565b505f915081908190565b60018101805160f81c60208116613bfa5760101615613bf4575160f81c906001821615613beb5760ff60205b16918260b7018060b711611ba657809360028316613bd5575b505060048116613bc3575b600816613bb1575b015160601c90565b9060148101809111611ba65790613ba9565b9160308101809111611ba65791613ba1565b60c39192945001809111611ba657915f80613b96565b60ff6001613b7d565b50505f90565b505060a3015160601c90565b9190823b81811115613c675781900390613c1f826108bd565b613c2c6040519182610783565b828152613c38836108bd565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0602082019201368337943c565b506060925050565b600181015160f81c60801615613c8457505f90565b600e015160d81c90565b929190613c9b818561404a565b509373ffffffffffffffffffffffffffffffffffffffff851615613cbe57505050565b61312a93945073ffffffffffffffffffffffffffffffffffffffff9051166140c3565b9073ffffffffffffffffffffffffffffffffffffffff8216918215613dee5761acc09060601b179182549167ffffffffffffffff83168111613d84577f625fed9875dada8643f2418b838ae0bc78d9a148a18eee4ee1979ff0f3f5d427936040938280861b91030190558251818152827fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203093a382519182526020820152a1565b608460405162461bcd60e51b815260206004820152602c60248201527f4965786563457363726f773a205472616e7366657220616d6f756e742065786360448201527f656564732062616c616e636500000000000000000000000000000000000000006064820152fd5b608460405162461bcd60e51b815260206004820152602860248201527f4965786563457363726f773a205472616e736665722066726f6d20656d70747960448201527f20616464726573730000000000000000000000000000000000000000000000006064820152fd5b67ffffffffffffffff8211613e6b575090565b613ea9916040519283927f1dc117a6000000000000000000000000000000000000000000000000000000008452606060048501526064840190612f6b565b90602483015267ffffffffffffffff60448301520390fd5b359060208110613ecf575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b1690565b613f068383613ec1565b91836020116104d957613f3e7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0850160208301613ec1565b936041810361400e5760401015613fe1576040013560f81c905b7f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084118015613fbe575b613fb6576020935f9360ff60809460405194855216868401526040830152606082015282805260015afa156130a3575f5190565b505050505f90565b5060ff8216601b8114159081613fd5575b50613f82565b601c915014155f613fcf565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b505091601b8160ff1c0160ff8111611ba6577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90911692613f58565b90915f925f926020810151156140b95760245f60409373ffffffffffffffffffffffffffffffffffffffff82945116907f3465d6d50000000000000000000000000000000000000000000000000000000083526004525afa60403d14166140ad57565b9150505f519060205190565b505f935083925050565b92919092602073ffffffffffffffffffffffffffffffffffffffff60246140e987612ff8565b968260405195869485937fc3c5a547000000000000000000000000000000000000000000000000000000008552166004840152165afa9081156130a3575f9161415a575b50156141365750565b612ff49060405191829162461bcd60e51b8352602060048401526024830190612f6b565b90506020813d60201161418d575b8161417560209383610783565b810103126104d9575180151581036104d9575f61412d565b3d915061416856",
}

// DealsModule is an auto generated Go binding around an Ethereum contract.
type DealsModule struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DealsModule) GetABI() abi.ABI {
	return c.abi
}

// NewDealsModule creates a new instance of DealsModule.
func NewDealsModule() *DealsModule {
	parsed, err := DealsModuleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DealsModule{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DealsModule) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// EscrowModuleMetaData contains all meta data concerning the EscrowModule contract.
var EscrowModuleMetaData = bind.MetaData{
	ABI: "[]",
	ID:  "35d7121738e673bcfb8ee27471f5b4d48e",
	Bin: "0x60808060405234601557611b83908161001a8239f35b5f80fdfe608080604052600436101561006d575b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b5f3560e01c90816306fdde0314610b3957508063095ea7b314610b1357806318160ddd14610af65780631bf6e00d14610abe57806323b872dd14610a385780632e1a7d4d14610a1b578063313ce567146109f85780633354f8a5146108e157806336efd16f146108bc578063395093511461086757806370a08231146108325780638f4ffcb1146106f557806395d89b41146105ba578063a457c2d71461055d578063a9059cbb14610537578063b6b55f2514610519578063c86283c8146104ea578063cae9ca5114610353578063ce74602414610205578063dd62ed3e146101975763fc0c546a14610160575f61000f565b34610193575f60031936011261019357602073ffffffffffffffffffffffffffffffffffffffff60015416604051908152f35b5f80fd5b34610193576040600319360112610193576101b0610c39565b73ffffffffffffffffffffffffffffffffffffffff6101cd610c5c565b91165f52600c60205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b34610193575f6003193601126101935773ffffffffffffffffffffffffffffffffffffffff5f54168033036102f557602490602073ffffffffffffffffffffffffffffffffffffffff60015416604051938480927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa9182156102ea575f926102b4575b506102ac6102a560209360085490610dfc565b80926118ad565b604051908152f35b91506020823d6020116102e2575b816102cf60209383610cff565b81010312610193579051906102ac610292565b3d91506102c2565b6040513d5f823e3d90fd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602060248201527f4f776e61626c653a2063616c6c6572206973206e6f7420746865206f776e65726044820152fd5b346101935760606003193601126101935761036c610c39565b60243560443567ffffffffffffffff81116101935760a4926020925f6103ab73ffffffffffffffffffffffffffffffffffffffff943690600401610cd1565b96836103bb899793958733610e09565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6040519a8b998a9889957f8f4ffcb1000000000000000000000000000000000000000000000000000000008752336004880152602487015230604487015260806064870152816084870152868601378685828601015201168101030193165af19081156102ea575f916104bb575b501561045d57602060405160018152f35b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601060248201527f617070726f76616c2d72656675736564000000000000000000000000000000006044820152fd5b6104dd915060203d6020116104e3575b6104d58183610cff565b810190610de4565b8161044c565b503d6104cb565b346101935760406003193601126101935761050e610506610c5c565b6004356111a8565b602060405160018152f35b346101935760206003193601126101935761050e336004353361133d565b346101935760406003193601126101935761050e610553610c39565b6024359033610f8d565b346101935760406003193601126101935761050e610579610c39565b335f52600c60205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f526020526105b360405f2060243590548361114b565b9033610e09565b34610193575f600319360112610193576040515f600e548060011c906001811680156106eb575b6020831081146106be5782855290811561067c575060011461061e575b61061a8361060e81850382610cff565b60405191829182610bf1565b0390f35b919050600e5f527fbb7b4a454dc3493923482f07822329ed19e8244eff582cc204f8554c3620c3fd915f905b8082106106625750909150810160200161060e6105fe565b91926001816020925483858801015201910190929161064a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b8401909101915061060e90506105fe565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916105e1565b346101935760806003193601126101935761070e610c39565b60443573ffffffffffffffffffffffffffffffffffffffff81168091036101935760643567ffffffffffffffff81116101935761074f903690600401610cd1565b9173ffffffffffffffffffffffffffffffffffffffff6001541681036107d4578033036107a55750610784836024358161133d565b8161079457602060405160018152f35b61079d92611472565b80808061050e565b7f49c370c7000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152600b60248201527f77726f6e672d746f6b656e0000000000000000000000000000000000000000006044820152fd5b3461019357602060031936011261019357602067ffffffffffffffff61acc0610859610c39565b60601b175416604051908152f35b346101935760406003193601126101935761050e610883610c39565b335f52600c60205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f526020526105b360405f206024359054610daa565b346101935760406003193601126101935761050e6108d8610c5c565b6004353361133d565b346101935760406003193601126101935760043567ffffffffffffffff811161019357610912903690600401610ca0565b60243567ffffffffffffffff811161019357610932903690600401610ca0565b91909282820361099a575f5b82811061095057602060405160018152f35b61095b818484610d6d565b3590610968818688610d6d565b359173ffffffffffffffffffffffffffffffffffffffff8316830361019357600192610994913361133d565b0161093e565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601460248201527f696e76616c69642d61727261792d6c656e6774680000000000000000000000006044820152fd5b34610193575f60031936011261019357602060ff60015460a01c16604051908152f35b346101935760206003193601126101935761050e336004356111a8565b346101935760606003193601126101935761050e610a54610c39565b610ab6610a5f610c5c565b610a6d604435809285610f8d565b73ffffffffffffffffffffffffffffffffffffffff83165f52600c60205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20543361114b565b903390610e09565b3461019357602060031936011261019357602067ffffffffffffffff61acc0610ae5610c39565b60601b175460401c16604051908152f35b34610193575f600319360112610193576020600854604051908152f35b346101935760406003193601126101935761050e610b2f610c39565b6024359033610e09565b34610193575f600319360112610193575f600d548060011c90600181168015610be7575b6020831081146106be5782855290811561067c5750600114610b895761061a8361060e81850382610cff565b919050600d5f527fd7b6990105719101dabeb77144f2a3385c8033acd3af97e9423a695e81ad1eb5915f905b808210610bcd5750909150810160200161060e6105fe565b919260018160209254838588010152019101909291610bb5565b91607f1691610b5d565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602060409481855280519182918282880152018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361019357565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361019357565b359073ffffffffffffffffffffffffffffffffffffffff8216820361019357565b9181601f840112156101935782359167ffffffffffffffff8311610193576020808501948460051b01011161019357565b9181601f840112156101935782359167ffffffffffffffff8311610193576020838186019501011161019357565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610d4057604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9190811015610d7d5760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b91908201809211610db757565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b90816020910312610193575180151581036101935790565b91908203918211610db757565b73ffffffffffffffffffffffffffffffffffffffff16908115610f0a5773ffffffffffffffffffffffffffffffffffffffff16918215610e865760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f52600c825260405f20855f5282528060405f2055604051908152a3565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602260248201527f45524332303a20617070726f766520746f20746865207a65726f20616464726560448201527f73730000000000000000000000000000000000000000000000000000000000006064820152fd5b60846040517f08c379a0000000000000000000000000000000000000000000000000000000008152602060048201526024808201527f45524332303a20617070726f76652066726f6d20746865207a65726f2061646460448201527f72657373000000000000000000000000000000000000000000000000000000006064820152fd5b73ffffffffffffffffffffffffffffffffffffffff81169182156110c75773ffffffffffffffffffffffffffffffffffffffff81169384156110435730851461101b5761acc0602092611001837fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef966119fb565b60601b17611010828254610daa565b9055604051908152a3565b7f4e2caee8000000000000000000000000000000000000000000000000000000005f5260045ffd5b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602360248201527f45524332303a207472616e7366657220746f20746865207a65726f206164647260448201527f65737300000000000000000000000000000000000000000000000000000000006064820152fd5b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f45524332303a207472616e736665722066726f6d20746865207a65726f20616460448201527f64726573730000000000000000000000000000000000000000000000000000006064820152fd5b81831161116057509061115d91610dfc565b90565b73ffffffffffffffffffffffffffffffffffffffff907ffb8f41b2000000000000000000000000000000000000000000000000000000005f521660045260245260445260645ffd5b9033156112b9576111b982336119fb565b6111c582600854610dfc565b6008555f6040518381527fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203392a373ffffffffffffffffffffffffffffffffffffffff60208160015416926040519283917fa9059cbb0000000000000000000000000000000000000000000000000000000083521693846004830152856024830152815f604482800301925af19081156102ea575f9161129a575b501561126c575050565b7f127744c0000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b6112b3915060203d6020116104e3576104d58183610cff565b5f611262565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602160248201527f45524332303a206275726e2066726f6d20746865207a65726f2061646472657360448201527f73000000000000000000000000000000000000000000000000000000000000006064820152fd5b602073ffffffffffffffffffffffffffffffffffffffff60648160015416935f60405195869485937f23b872dd0000000000000000000000000000000000000000000000000000000085521660048401523060248401528760448401525af19081156102ea575f91611419575b50156113bb576113b9916118ad565b565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f6661696c65642d7472616e7366657246726f6d000000000000000000000000006044820152fd5b611432915060203d6020116104e3576104d58183610cff565b5f6113aa565b67ffffffffffffffff8111610d4057601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b60048310611881577fffffffff000000000000000000000000000000000000000000000000000000008235167f156194d4000000000000000000000000000000000000000000000000000000008103611856575082600411610193578282016080600319848303011261019357600483013567ffffffffffffffff81116101935781600461150292860101611ac6565b50602483013567ffffffffffffffff81116101935781600461152692860101611ac6565b50604483013567ffffffffffffffff811161019357830161016060031982840301126101935760405190610160820182811067ffffffffffffffff821117610d405760405261157760048201610c7f565b82526024810135602083015260448101356040830152606481013560608301526084810135608083015260a481013560a08301526115b760c48201610c7f565b60c08301526115c860e48201610c7f565b60e08301526115da6101048201610c7f565b6101008301526101248101356101208301526101448101359067ffffffffffffffff82116101935783600461014093611614930101611aab565b910152606483013567ffffffffffffffff811161019357830190610200600319838303011261019357604051610200810181811067ffffffffffffffff821117610d405760405261166760048401610c7f565b81526024830135602082015261167f60448401610c7f565b60408201526064830135606082015261169a60848401610c7f565b608082015260a483013560a08201526116b560c48401610c7f565b9060c0810191825260e484013560e08201526101048401356101008201526101248401356101208201526101448401356101408201526116f86101648501610c7f565b61016082015261170b6101848501610c7f565b6101808201526101a484013567ffffffffffffffff81116101935760049085010183601f82011215610193578381602061174793359101611a75565b6101a08201526101c48401356101c08201526101e48401359367ffffffffffffffff85116101935761179873ffffffffffffffffffffffffffffffffffffffff9594600487966101e0940101611aab565b910152511691160361182e57815f92918392604051928392833781018381520390305af4903d15611826573d916117ce83611438565b926117dc6040519485610cff565b83523d5f602085013e5b61182257508051156117fa57602081519101fd5b7f0364eed2000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050565b6060916117e6565b7f74a0583f000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fde6168e5000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b827fe750afe5000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9073ffffffffffffffffffffffffffffffffffffffff821691821561199d5730831461101b576118df82600854610daa565b67ffffffffffffffff811161192a575f9261acc07fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef9360209360085560601b17611010828254610daa565b60a490604051907f1dc117a600000000000000000000000000000000000000000000000000000000825260606004830152600c60648301527f746f74616c20737570706c7900000000000000000000000000000000000000006084830152602482015267ffffffffffffffff6044820152fd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f45524332303a206d696e7420746f20746865207a65726f2061646472657373006044820152fd5b9061acc08260601b179182549067ffffffffffffffff821690818411611a2b57505090611a2791610dfc565b9055565b73ffffffffffffffffffffffffffffffffffffffff9192507fe450d38c000000000000000000000000000000000000000000000000000000005f521660045260245260445260645ffd5b929192611a8182611438565b91611a8f6040519384610cff565b829481845281830111610193578281602093845f960137010152565b9080601f830112156101935781602061115d93359101611a75565b9190610120838203126101935760405190610120820182811067ffffffffffffffff821117610d40576040528193611afd81610c7f565b8352602081013560208401526040810135604084015260608101356060840152611b2960808201610c7f565b6080840152611b3a60a08201610c7f565b60a0840152611b4b60c08201610c7f565b60c084015260e081013560e08401526101008101359167ffffffffffffffff83116101935761010092611b7e9201611aab565b91015256",
}

// EscrowModule is an auto generated Go binding around an Ethereum contract.
type EscrowModule struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *EscrowModule) GetABI() abi.ABI {
	return c.abi
}

// NewEscrowModule creates a new instance of EscrowModule.
func NewEscrowModule() *EscrowModule {
	parsed, err := EscrowModuleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &EscrowModule{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *EscrowModule) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// HubMetaData contains all meta data concerning the Hub contract.
var HubMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"appregistry\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"approveAndCall\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"name\":\"assertDatasetDealCompatibility\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"order\",\"type\":\"tuple\"}],\"name\":\"broadcastAppOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"order\",\"type\":\"tuple\"}],\"name\":\"broadcastDatasetOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"order\",\"type\":\"tuple\"}],\"name\":\"broadcastRequestOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"order\",\"type\":\"tuple\"}],\"name\":\"broadcastWorkerpoolOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"callbackgas\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolRegistry\",\"type\":\"address\"}],\"name\":\"changeRegistries\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"name\":\"claim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"taskIds\",\"type\":\"bytes32[]\"}],\"name\":\"claimArray\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"claimBoost\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"computeDealVolume\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol\",\"type\":\"string\"},{\"internalType\":\"uint8\",\"name\":\"decimals\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"appRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"v3Hub\",\"type\":\"address\"}],\"name\":\"configure\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultSeal\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"enclaveSign\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"authorizationSign\",\"type\":\"bytes\"}],\"name\":\"contribute\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultDigest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"resultsCallback\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"enclaveSign\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"authorizationSign\",\"type\":\"bytes\"}],\"name\":\"contributeAndFinalize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"contribution_deadline_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"countCategory\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"workClockTimeRef\",\"type\":\"uint256\"}],\"name\":\"createCategory\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"catid\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"datasetregistry\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"delta\",\"type\":\"uint256\"}],\"name\":\"decreaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"deposit\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"depositFor\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256[]\",\"name\":\"amounts\",\"type\":\"uint256[]\"},{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"}],\"name\":\"depositForArray\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"domain\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"}],\"internalType\":\"structEIP712Domain\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712domain_separator\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"final_deadline_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"resultsCallback\",\"type\":\"bytes\"}],\"name\":\"finalize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"frozenOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"groupmember_purpose\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"importScore\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"delta\",\"type\":\"uint256\"}],\"name\":\"increaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"initialize\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"dealIds\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256[]\",\"name\":\"indexes\",\"type\":\"uint256[]\"}],\"name\":\"initializeAndClaimArray\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"dealIds\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256[]\",\"name\":\"indexes\",\"type\":\"uint256[]\"}],\"name\":\"initializeArray\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kitty_address\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kitty_min\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kitty_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"enumOrderOperation\",\"name\":\"operation\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrderOperation\",\"name\":\"operation\",\"type\":\"tuple\"}],\"name\":\"manageAppOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"enumOrderOperation\",\"name\":\"operation\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrderOperation\",\"name\":\"operation\",\"type\":\"tuple\"}],\"name\":\"manageDatasetOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"enumOrderOperation\",\"name\":\"operation\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrderOperation\",\"name\":\"operation\",\"type\":\"tuple\"}],\"name\":\"manageRequestOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"enumOrderOperation\",\"name\":\"operation\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrderOperation\",\"name\":\"operation\",\"type\":\"tuple\"}],\"name\":\"manageWorkerpoolOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"matchOrders\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"matchOrdersBoost\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"resultsCallback\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"authorizationSign\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"enclaveSign\",\"type\":\"bytes\"}],\"name\":\"pushResultBoost\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"receiveApproval\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"recover\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"delta\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"name\":\"reopen\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"resultFor\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultDigest\",\"type\":\"bytes32\"}],\"name\":\"reveal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reveal_deadline_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"gas\",\"type\":\"uint256\"}],\"name\":\"setCallbackGas\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"broker\",\"type\":\"address\"}],\"name\":\"setTeeBroker\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"sponsorMatchOrders\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"sponsorMatchOrdersBoost\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"teebroker\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"updateDomainSeparator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"identity\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"verifyPresignature\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"identity\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"verifyPresignatureOrSignature\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"identity\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"verifySignature\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"viewAccount\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"stake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"locked\",\"type\":\"uint256\"}],\"internalType\":\"structAccount\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"viewAccountABILegacy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"stake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"locked\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"}],\"name\":\"viewApp\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"m_appName\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"m_appType\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"m_appMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"m_appChecksum\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"m_appMREnclave\",\"type\":\"bytes\"}],\"internalType\":\"structAppInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"catid\",\"type\":\"uint256\"}],\"name\":\"viewCategory\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"workClockTimeRef\",\"type\":\"uint256\"}],\"internalType\":\"structCategory\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"catid\",\"type\":\"uint256\"}],\"name\":\"viewCategoryABILegacy\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"workClockTimeRef\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewConfigABILegacy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"startTime\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"botFirst\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"botSize\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"workerStake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"schedulerRewardRatio\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewConsumed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"consumed\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"viewContribution\",\"outputs\":[{\"components\":[{\"internalType\":\"enumContributionStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"resultHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultSeal\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"weight\",\"type\":\"uint256\"}],\"internalType\":\"structContribution\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"viewContributionABILegacy\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"resultHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultSeal\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"}],\"name\":\"viewDataset\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"m_datasetName\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"m_datasetMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"m_datasetChecksum\",\"type\":\"bytes32\"}],\"internalType\":\"structDatasetInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewDeal\",\"outputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"pointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"}],\"internalType\":\"structResource\",\"name\":\"app\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"pointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"}],\"internalType\":\"structResource\",\"name\":\"dataset\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"pointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"}],\"internalType\":\"structResource\",\"name\":\"workerpool\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"startTime\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"botFirst\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"botSize\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"workerStake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"schedulerRewardRatio\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"}],\"internalType\":\"structDeal\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewDealABILegacy_pt1\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"appPointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appPrice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"datasetPointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetOwner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetPrice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpoolPointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolOwner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolPrice\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewDealABILegacy_pt2\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewDealBoost\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"datasetOwner\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"datasetPrice\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"workerpoolOwner\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"workerpoolPrice\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"workerReward\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"uint16\",\"name\":\"botFirst\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"botSize\",\"type\":\"uint16\"},{\"internalType\":\"bytes3\",\"name\":\"shortTag\",\"type\":\"bytes3\"},{\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"}],\"internalType\":\"structDealBoost\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewPresigned\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"viewScore\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewTask\",\"outputs\":[{\"components\":[{\"internalType\":\"enumTaskStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"dealid\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"idx\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"timeref\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"contributionDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"revealDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"finalDeadline\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"consensusValue\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"revealCounter\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"winnerCounter\",\"type\":\"uint256\"},{\"internalType\":\"address[]\",\"name\":\"contributors\",\"type\":\"address[]\"},{\"internalType\":\"bytes32\",\"name\":\"resultDigest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"},{\"internalType\":\"uint256\",\"name\":\"resultsTimestamp\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"resultsCallback\",\"type\":\"bytes\"}],\"internalType\":\"structTask\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"viewTaskABILegacy\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"dealid\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"idx\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"timeref\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"contributionDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"revealDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"finalDeadline\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"consensusValue\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"revealCounter\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"winnerCounter\",\"type\":\"uint256\"},{\"internalType\":\"address[]\",\"name\":\"contributors\",\"type\":\"address[]\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"}],\"name\":\"viewWorkerpool\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"m_workerpoolDescription\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"m_workerStakeRatioPolicy\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"m_schedulerRewardRatioPolicy\",\"type\":\"uint256\"}],\"internalType\":\"structWorkerpoolInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"withdrawTo\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"workerpool_stake_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"workerpoolregistry\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"AccurateContribution\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structAppOrder\",\"name\":\"apporder\",\"type\":\"tuple\"}],\"name\":\"BroadcastAppOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structDatasetOrder\",\"name\":\"datasetorder\",\"type\":\"tuple\"}],\"name\":\"BroadcastDatasetOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structRequestOrder\",\"name\":\"requestorder\",\"type\":\"tuple\"}],\"name\":\"BroadcastRequestOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolorder\",\"type\":\"tuple\"}],\"name\":\"BroadcastWorkerpoolOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"}],\"name\":\"ClosedAppOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"datasetHash\",\"type\":\"bytes32\"}],\"name\":\"ClosedDatasetOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"requestHash\",\"type\":\"bytes32\"}],\"name\":\"ClosedRequestOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"workerpoolHash\",\"type\":\"bytes32\"}],\"name\":\"ClosedWorkerpoolOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"catid\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"workClockTimeRef\",\"type\":\"uint256\"}],\"name\":\"CreateCategory\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"}],\"name\":\"DealSponsored\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"}],\"name\":\"DealSponsoredBoost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"FaultyContribution\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Lock\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealid\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"datasetHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"workerpoolHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"requestHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"}],\"name\":\"OrdersMatched\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"}],\"name\":\"ResultPushedBoost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"name\":\"Reward\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealid\",\"type\":\"bytes32\"}],\"name\":\"SchedulerNotice\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"}],\"name\":\"SchedulerNoticeBoost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"name\":\"Seize\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"}],\"name\":\"SignedAppOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"datasetHash\",\"type\":\"bytes32\"}],\"name\":\"SignedDatasetOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"requestHash\",\"type\":\"bytes32\"}],\"name\":\"SignedRequestOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"workerpoolHash\",\"type\":\"bytes32\"}],\"name\":\"SignedWorkerpoolOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"TaskClaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"consensus\",\"type\":\"bytes32\"}],\"name\":\"TaskConsensus\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"TaskContribute\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"}],\"name\":\"TaskFinalize\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"}],\"name\":\"TaskInitialize\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"TaskReopen\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"TaskReveal\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Unlock\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"AlreadyContributed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"revealed\",\"type\":\"uint256\"}],\"name\":\"AlreadyRevealed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"first\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"second\",\"type\":\"uint256\"}],\"name\":\"ArrayLengthMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"CallbackDataMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CallerIsNotTheRequester\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"scheduler\",\"type\":\"address\"}],\"name\":\"CallerIsNotTheScheduler\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"CallerIsNotTheToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"name\":\"ContributionsExist\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"currentTime\",\"type\":\"uint256\"}],\"name\":\"DeadlineNotReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"currentTime\",\"type\":\"uint256\"}],\"name\":\"DeadlineReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"name\":\"EnclaveRequired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"IncompatibleDatasetOrder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"IncompleteSelector\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"name\":\"InvalidAuthorization\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"}],\"name\":\"InvalidEnclaveSignature\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoFormerHub\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"NotAContract\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"NotContractOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"NotInConsensus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"enumContributionStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"NothingToReveal\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OperationFailed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReceiverIsTheHub\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"ResultHashMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"ResultSealMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"revealed\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"winners\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"revealDeadline\",\"type\":\"uint256\"}],\"name\":\"RevealsMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"first\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"TaskOutsideDeal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TokenTransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"TooManyContributors\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"}],\"name\":\"TrustTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"enumTaskStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"UnexpectedTaskStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"UnknownCategory\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"selector\",\"type\":\"bytes4\"}],\"name\":\"UnsupportedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"field\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ValueTooLarge\",\"type\":\"error\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"tasks\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"deals\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"orders\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"escrow\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"configuration\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"views\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"boost\",\"type\":\"address\"}],\"internalType\":\"structModules\",\"name\":\"modules\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "294e09a51e6a0f4152f92efaf28f7228ec",
	Bin: "0x610160604052346101dd5760405161133f38819003601f8101601f191683016001600160401b038111848210176101c95783928291604052833981010361010081126101dd5760e0136101dd5760405160e081016001600160401b038111828210176101c957604052610071826101e1565b91828252610081602082016101e1565b60208301908152610094604083016101e1565b604084019081526100a7606084016101e1565b90606085019182526100bb608085016101e1565b92608086019384526100f460e06100d460a088016101e1565b9660a0890197885260c06100e98183016101e1565b9901988952016101e1565b6001600160a01b039788166080529051871660a0529051861660c0529051851660e0529051841661010052905183166101205290518216610140525f80546001600160a01b03191692909116918217815560405191907f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08180a361114990816101f6823960805181610fb6015260a05181610f16015260c05181610c65015260e05181818160660152818161042b0152610e2401526101005181610a7d0152610120518161044f015261014051816109b40152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160a01b03821682036101dd5756fe608080604052361561003c576100377fffffffff000000000000000000000000000000000000000000000000000000005f35166100ee565b6100ce565b7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5c908161008a577f00000000000000000000000000000000000000000000000000000000000000006100ce565b5f5b8060051b90838210156100ca576001917fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015c908401520161008c565b5050f35b5f8060405192368285378336915af43d5f833e156100ea573d90f35b3d90fd5b7fffffffff00000000000000000000000000000000000000000000000000000000167f346234840000000000000000000000000000000000000000000000000000000081148015611120575b80156110f7575b80156110ce575b80156110a5575b801561107c575b8015611053575b801561102a575b8015611001575b8015610fd8575b610fb3577f156194d40000000000000000000000000000000000000000000000000000000081148015610f8a575b8015610f61575b8015610f38575b610f13577fb6b55f250000000000000000000000000000000000000000000000000000000081148015610eea575b8015610ec1575b8015610e98575b8015610e6f575b8015610e46575b610e21577fb2b07e660000000000000000000000000000000000000000000000000000000081148015610df8575b8015610dcf575b8015610da6575b8015610d7d575b8015610d54575b8015610d2b575b8015610d02575b8015610cd9575b8015610cb0575b8015610c87575b610c62577f8da5cb5b0000000000000000000000000000000000000000000000000000000081148015610c39575b8015610c10575b8015610be7575b8015610bbe575b8015610b95575b8015610b6c575b8015610b43575b8015610b1a575b8015610af1575b8015610ac8575b8015610a9f575b610a7a577f9bced28b0000000000000000000000000000000000000000000000000000000081148015610a51575b8015610a28575b80156109ff575b80156109d6575b6109b1577fb74861b2000000000000000000000000000000000000000000000000000000008114908115610987575b811561095d575b8115610933575b8115610909575b81156108df575b81156108b5575b811561088b575b8115610861575b8115610837575b811561080d575b81156107e3575b81156107b9575b811561078f575b8115610765575b811561073b575b8115610711575b81156106e7575b81156106bd575b8115610693575b8115610669575b811561063f575b8115610615575b81156105eb575b81156105c1575b8115610597575b811561056d575b8115610543575b8115610519575b81156104ef575b81156104c5575b811561049b575b8115610471575b5061044d577f000000000000000000000000000000000000000000000000000000000000000090565b7f000000000000000000000000000000000000000000000000000000000000000090565b7ff9353b8d000000000000000000000000000000000000000000000000000000009150145f610424565b7f11e35aba000000000000000000000000000000000000000000000000000000008114915061041d565b7f248ad6a00000000000000000000000000000000000000000000000000000000081149150610416565b7fd5922f50000000000000000000000000000000000000000000000000000000008114915061040f565b7fce5f78950000000000000000000000000000000000000000000000000000000081149150610408565b7fbd19a4f30000000000000000000000000000000000000000000000000000000081149150610401565b7f5b3ae3e400000000000000000000000000000000000000000000000000000000811491506103fa565b7f25eacba800000000000000000000000000000000000000000000000000000000811491506103f3565b7fa47e7f8000000000000000000000000000000000000000000000000000000000811491506103ec565b7f77a9969200000000000000000000000000000000000000000000000000000000811491506103e5565b7fdcb0324100000000000000000000000000000000000000000000000000000000811491506103de565b7f6112f6fd00000000000000000000000000000000000000000000000000000000811491506103d7565b7fdb8aaa2600000000000000000000000000000000000000000000000000000000811491506103d0565b7f2b8857c100000000000000000000000000000000000000000000000000000000811491506103c9565b7f74ed524400000000000000000000000000000000000000000000000000000000811491506103c2565b7fe63ec07d00000000000000000000000000000000000000000000000000000000811491506103bb565b7f5975b8fc00000000000000000000000000000000000000000000000000000000811491506103b4565b7f90a0f54600000000000000000000000000000000000000000000000000000000811491506103ad565b7fb1b11d2c00000000000000000000000000000000000000000000000000000000811491506103a6565b7f45b637a9000000000000000000000000000000000000000000000000000000008114915061039f565b7fd09cc57e0000000000000000000000000000000000000000000000000000000081149150610398565b7fbd8ab0580000000000000000000000000000000000000000000000000000000081149150610391565b7f1e143ef7000000000000000000000000000000000000000000000000000000008114915061038a565b7fe1523fb40000000000000000000000000000000000000000000000000000000081149150610383565b7fc140996f000000000000000000000000000000000000000000000000000000008114915061037c565b7f4f5f44ec0000000000000000000000000000000000000000000000000000000081149150610375565b7fd286eb16000000000000000000000000000000000000000000000000000000008114915061036e565b7f4b2bec8c0000000000000000000000000000000000000000000000000000000081149150610367565b7f6b55f4a50000000000000000000000000000000000000000000000000000000081149150610360565b7fdb230b520000000000000000000000000000000000000000000000000000000081149150610359565b7fe741363b0000000000000000000000000000000000000000000000000000000081149150610352565b7fadccf0d5000000000000000000000000000000000000000000000000000000008114915061034b565b507f000000000000000000000000000000000000000000000000000000000000000090565b507f63fbac1700000000000000000000000000000000000000000000000000000000811461031c565b507faf24ba0b000000000000000000000000000000000000000000000000000000008114610315565b507fc1f9a20e00000000000000000000000000000000000000000000000000000000811461030e565b507f8a8b3607000000000000000000000000000000000000000000000000000000008114610307565b507f000000000000000000000000000000000000000000000000000000000000000090565b507f715018a60000000000000000000000000000000000000000000000000000000081146102d9565b507ff2fde38b0000000000000000000000000000000000000000000000000000000081146102d2565b507f0e7c40330000000000000000000000000000000000000000000000000000000081146102cb565b507f01d09a3c0000000000000000000000000000000000000000000000000000000081146102c4565b507faefb52b40000000000000000000000000000000000000000000000000000000081146102bd565b507fa9b20cee0000000000000000000000000000000000000000000000000000000081146102b6565b507f89ccfe890000000000000000000000000000000000000000000000000000000081146102af565b507f9910fd720000000000000000000000000000000000000000000000000000000081146102a8565b507fc2fb26a60000000000000000000000000000000000000000000000000000000081146102a1565b507f298503d900000000000000000000000000000000000000000000000000000000811461029a565b507fb5521817000000000000000000000000000000000000000000000000000000008114610293565b507f000000000000000000000000000000000000000000000000000000000000000090565b507fbf36994e000000000000000000000000000000000000000000000000000000008114610265565b507fc87b582a00000000000000000000000000000000000000000000000000000000811461025e565b507f01751998000000000000000000000000000000000000000000000000000000008114610257565b507f4693d172000000000000000000000000000000000000000000000000000000008114610250565b507f947f5178000000000000000000000000000000000000000000000000000000008114610249565b507f4c4692de000000000000000000000000000000000000000000000000000000008114610242565b507fc52e9de100000000000000000000000000000000000000000000000000000000811461023b565b507f8dd971d5000000000000000000000000000000000000000000000000000000008114610234565b507f7e34a07700000000000000000000000000000000000000000000000000000000811461022d565b507f4b747106000000000000000000000000000000000000000000000000000000008114610226565b507f000000000000000000000000000000000000000000000000000000000000000090565b507f70a082310000000000000000000000000000000000000000000000000000000081146101f8565b507fa9059cbb0000000000000000000000000000000000000000000000000000000081146101f1565b507f2e1a7d4d0000000000000000000000000000000000000000000000000000000081146101ea565b507f36efd16f0000000000000000000000000000000000000000000000000000000081146101e3565b507f8f4ffcb10000000000000000000000000000000000000000000000000000000081146101dc565b507f000000000000000000000000000000000000000000000000000000000000000090565b507f80f034250000000000000000000000000000000000000000000000000000000081146101ae565b507f66517ca60000000000000000000000000000000000000000000000000000000081146101a7565b507f2f3915330000000000000000000000000000000000000000000000000000000081146101a0565b507f000000000000000000000000000000000000000000000000000000000000000090565b507ff6c68e10000000000000000000000000000000000000000000000000000000008114610172565b507ff722cb3200000000000000000000000000000000000000000000000000000000811461016b565b507ffa055d7e000000000000000000000000000000000000000000000000000000008114610164565b507fbd66528a00000000000000000000000000000000000000000000000000000000811461015d565b507fb504681d000000000000000000000000000000000000000000000000000000008114610156565b507f5b36c66b00000000000000000000000000000000000000000000000000000000811461014f565b507f5facd761000000000000000000000000000000000000000000000000000000008114610148565b507f8fc375e5000000000000000000000000000000000000000000000000000000008114610141565b507ffc334e8c00000000000000000000000000000000000000000000000000000000811461013a56",
}

// Hub is an auto generated Go binding around an Ethereum contract.
type Hub struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Hub) GetABI() abi.ABI {
	return c.abi
}

// NewHub creates a new instance of Hub.
func NewHub() *Hub {
	parsed, err := HubMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Hub{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Hub) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor((address,address,address,address,address,address,address) modules, address owner) returns()
func (hub *Hub) PackConstructor(modules Modules, owner common.Address) []byte {
	enc, err := hub.abi.Pack("", modules, owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address account, address spender) view returns(uint256)
func (hub *Hub) PackAllowance(account common.Address, spender common.Address) []byte {
	enc, err := hub.abi.Pack("allowance", account, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address account, address spender) view returns(uint256)
func (hub *Hub) TryPackAllowance(account common.Address, spender common.Address) ([]byte, error) {
	return hub.abi.Pack("allowance", account, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address account, address spender) view returns(uint256)
func (hub *Hub) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackAppregistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45b637a9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function appregistry() view returns(address)
func (hub *Hub) PackAppregistry() []byte {
	enc, err := hub.abi.Pack("appregistry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAppregistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x45b637a9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function appregistry() view returns(address)
func (hub *Hub) TryPackAppregistry() ([]byte, error) {
	return hub.abi.Pack("appregistry")
}

// UnpackAppregistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x45b637a9.
//
// Solidity: function appregistry() view returns(address)
func (hub *Hub) UnpackAppregistry(data []byte) (common.Address, error) {
	out, err := hub.abi.Unpack("appregistry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (hub *Hub) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := hub.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (hub *Hub) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return hub.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (hub *Hub) UnpackApprove(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackApproveAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcae9ca51.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveAndCall(address spender, uint256 value, bytes data) returns(bool)
func (hub *Hub) PackApproveAndCall(spender common.Address, value *big.Int, data []byte) []byte {
	enc, err := hub.abi.Pack("approveAndCall", spender, value, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcae9ca51.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveAndCall(address spender, uint256 value, bytes data) returns(bool)
func (hub *Hub) TryPackApproveAndCall(spender common.Address, value *big.Int, data []byte) ([]byte, error) {
	return hub.abi.Pack("approveAndCall", spender, value, data)
}

// UnpackApproveAndCall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcae9ca51.
//
// Solidity: function approveAndCall(address spender, uint256 value, bytes data) returns(bool)
func (hub *Hub) UnpackApproveAndCall(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("approveAndCall", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackAssertDatasetDealCompatibility is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80f03425.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function assertDatasetDealCompatibility((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, bytes32 dealId) view returns()
func (hub *Hub) PackAssertDatasetDealCompatibility(datasetOrder DatasetOrder, dealId [32]byte) []byte {
	enc, err := hub.abi.Pack("assertDatasetDealCompatibility", datasetOrder, dealId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAssertDatasetDealCompatibility is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x80f03425.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function assertDatasetDealCompatibility((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, bytes32 dealId) view returns()
func (hub *Hub) TryPackAssertDatasetDealCompatibility(datasetOrder DatasetOrder, dealId [32]byte) ([]byte, error) {
	return hub.abi.Pack("assertDatasetDealCompatibility", datasetOrder, dealId)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (hub *Hub) PackBalanceOf(account common.Address) []byte {
	enc, err := hub.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (hub *Hub) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return hub.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (hub *Hub) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBroadcastAppOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc52e9de1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function broadcastAppOrder((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) order) returns()
func (hub *Hub) PackBroadcastAppOrder(order AppOrder) []byte {
	enc, err := hub.abi.Pack("broadcastAppOrder", order)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBroadcastAppOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc52e9de1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function broadcastAppOrder((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) order) returns()
func (hub *Hub) TryPackBroadcastAppOrder(order AppOrder) ([]byte, error) {
	return hub.abi.Pack("broadcastAppOrder", order)
}

// PackBroadcastDatasetOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4c4692de.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function broadcastDatasetOrder((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) order) returns()
func (hub *Hub) PackBroadcastDatasetOrder(order DatasetOrder) []byte {
	enc, err := hub.abi.Pack("broadcastDatasetOrder", order)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBroadcastDatasetOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4c4692de.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function broadcastDatasetOrder((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) order) returns()
func (hub *Hub) TryPackBroadcastDatasetOrder(order DatasetOrder) ([]byte, error) {
	return hub.abi.Pack("broadcastDatasetOrder", order)
}

// PackBroadcastRequestOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4693d172.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function broadcastRequestOrder((address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) order) returns()
func (hub *Hub) PackBroadcastRequestOrder(order RequestOrder) []byte {
	enc, err := hub.abi.Pack("broadcastRequestOrder", order)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBroadcastRequestOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4693d172.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function broadcastRequestOrder((address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) order) returns()
func (hub *Hub) TryPackBroadcastRequestOrder(order RequestOrder) ([]byte, error) {
	return hub.abi.Pack("broadcastRequestOrder", order)
}

// PackBroadcastWorkerpoolOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x947f5178.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function broadcastWorkerpoolOrder((address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) order) returns()
func (hub *Hub) PackBroadcastWorkerpoolOrder(order WorkerpoolOrder) []byte {
	enc, err := hub.abi.Pack("broadcastWorkerpoolOrder", order)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBroadcastWorkerpoolOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x947f5178.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function broadcastWorkerpoolOrder((address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) order) returns()
func (hub *Hub) TryPackBroadcastWorkerpoolOrder(order WorkerpoolOrder) ([]byte, error) {
	return hub.abi.Pack("broadcastWorkerpoolOrder", order)
}

// PackCallbackgas is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe63ec07d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function callbackgas() view returns(uint256)
func (hub *Hub) PackCallbackgas() []byte {
	enc, err := hub.abi.Pack("callbackgas")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCallbackgas is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe63ec07d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function callbackgas() view returns(uint256)
func (hub *Hub) TryPackCallbackgas() ([]byte, error) {
	return hub.abi.Pack("callbackgas")
}

// UnpackCallbackgas is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe63ec07d.
//
// Solidity: function callbackgas() view returns(uint256)
func (hub *Hub) UnpackCallbackgas(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("callbackgas", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackChangeRegistries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e7c4033.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function changeRegistries(address appRegistry, address datasetRegistry, address workerpoolRegistry) returns()
func (hub *Hub) PackChangeRegistries(appRegistry common.Address, datasetRegistry common.Address, workerpoolRegistry common.Address) []byte {
	enc, err := hub.abi.Pack("changeRegistries", appRegistry, datasetRegistry, workerpoolRegistry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChangeRegistries is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e7c4033.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function changeRegistries(address appRegistry, address datasetRegistry, address workerpoolRegistry) returns()
func (hub *Hub) TryPackChangeRegistries(appRegistry common.Address, datasetRegistry common.Address, workerpoolRegistry common.Address) ([]byte, error) {
	return hub.abi.Pack("changeRegistries", appRegistry, datasetRegistry, workerpoolRegistry)
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd66528a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim(bytes32 taskId) returns()
func (hub *Hub) PackClaim(taskId [32]byte) []byte {
	enc, err := hub.abi.Pack("claim", taskId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd66528a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim(bytes32 taskId) returns()
func (hub *Hub) TryPackClaim(taskId [32]byte) ([]byte, error) {
	return hub.abi.Pack("claim", taskId)
}

// PackClaimArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa055d7e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimArray(bytes32[] taskIds) returns(bool)
func (hub *Hub) PackClaimArray(taskIds [][32]byte) []byte {
	enc, err := hub.abi.Pack("claimArray", taskIds)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfa055d7e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimArray(bytes32[] taskIds) returns(bool)
func (hub *Hub) TryPackClaimArray(taskIds [][32]byte) ([]byte, error) {
	return hub.abi.Pack("claimArray", taskIds)
}

// UnpackClaimArray is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfa055d7e.
//
// Solidity: function claimArray(bytes32[] taskIds) returns(bool)
func (hub *Hub) UnpackClaimArray(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("claimArray", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackClaimBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf24ba0b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimBoost(bytes32 dealId, uint256 index) returns()
func (hub *Hub) PackClaimBoost(dealId [32]byte, index *big.Int) []byte {
	enc, err := hub.abi.Pack("claimBoost", dealId, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaf24ba0b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimBoost(bytes32 dealId, uint256 index) returns()
func (hub *Hub) TryPackClaimBoost(dealId [32]byte, index *big.Int) ([]byte, error) {
	return hub.abi.Pack("claimBoost", dealId, index)
}

// PackComputeDealVolume is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x66517ca6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function computeDealVolume((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) view returns(uint256)
func (hub *Hub) PackComputeDealVolume(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) []byte {
	enc, err := hub.abi.Pack("computeDealVolume", appOrder, datasetOrder, workerpoolOrder, requestOrder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackComputeDealVolume is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x66517ca6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function computeDealVolume((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) view returns(uint256)
func (hub *Hub) TryPackComputeDealVolume(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) ([]byte, error) {
	return hub.abi.Pack("computeDealVolume", appOrder, datasetOrder, workerpoolOrder, requestOrder)
}

// UnpackComputeDealVolume is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x66517ca6.
//
// Solidity: function computeDealVolume((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) view returns(uint256)
func (hub *Hub) UnpackComputeDealVolume(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("computeDealVolume", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackConfigure is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5521817.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function configure(address token, string name, string symbol, uint8 decimals, address appRegistry, address datasetRegistry, address workerpoolRegistry, address v3Hub) returns()
func (hub *Hub) PackConfigure(token common.Address, name string, symbol string, decimals uint8, appRegistry common.Address, datasetRegistry common.Address, workerpoolRegistry common.Address, v3Hub common.Address) []byte {
	enc, err := hub.abi.Pack("configure", token, name, symbol, decimals, appRegistry, datasetRegistry, workerpoolRegistry, v3Hub)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConfigure is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5521817.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function configure(address token, string name, string symbol, uint8 decimals, address appRegistry, address datasetRegistry, address workerpoolRegistry, address v3Hub) returns()
func (hub *Hub) TryPackConfigure(token common.Address, name string, symbol string, decimals uint8, appRegistry common.Address, datasetRegistry common.Address, workerpoolRegistry common.Address, v3Hub common.Address) ([]byte, error) {
	return hub.abi.Pack("configure", token, name, symbol, decimals, appRegistry, datasetRegistry, workerpoolRegistry, v3Hub)
}

// PackContribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x34623484.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function contribute(bytes32 taskId, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge, bytes enclaveSign, bytes authorizationSign) returns()
func (hub *Hub) PackContribute(taskId [32]byte, resultHash [32]byte, resultSeal [32]byte, enclaveChallenge common.Address, enclaveSign []byte, authorizationSign []byte) []byte {
	enc, err := hub.abi.Pack("contribute", taskId, resultHash, resultSeal, enclaveChallenge, enclaveSign, authorizationSign)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackContribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x34623484.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function contribute(bytes32 taskId, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge, bytes enclaveSign, bytes authorizationSign) returns()
func (hub *Hub) TryPackContribute(taskId [32]byte, resultHash [32]byte, resultSeal [32]byte, enclaveChallenge common.Address, enclaveSign []byte, authorizationSign []byte) ([]byte, error) {
	return hub.abi.Pack("contribute", taskId, resultHash, resultSeal, enclaveChallenge, enclaveSign, authorizationSign)
}

// PackContributeAndFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5facd761.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function contributeAndFinalize(bytes32 taskId, bytes32 resultDigest, bytes results, bytes resultsCallback, address enclaveChallenge, bytes enclaveSign, bytes authorizationSign) returns()
func (hub *Hub) PackContributeAndFinalize(taskId [32]byte, resultDigest [32]byte, results []byte, resultsCallback []byte, enclaveChallenge common.Address, enclaveSign []byte, authorizationSign []byte) []byte {
	enc, err := hub.abi.Pack("contributeAndFinalize", taskId, resultDigest, results, resultsCallback, enclaveChallenge, enclaveSign, authorizationSign)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackContributeAndFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5facd761.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function contributeAndFinalize(bytes32 taskId, bytes32 resultDigest, bytes results, bytes resultsCallback, address enclaveChallenge, bytes enclaveSign, bytes authorizationSign) returns()
func (hub *Hub) TryPackContributeAndFinalize(taskId [32]byte, resultDigest [32]byte, results []byte, resultsCallback []byte, enclaveChallenge common.Address, enclaveSign []byte, authorizationSign []byte) ([]byte, error) {
	return hub.abi.Pack("contributeAndFinalize", taskId, resultDigest, results, resultsCallback, enclaveChallenge, enclaveSign, authorizationSign)
}

// PackContributionDeadlineRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x74ed5244.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function contribution_deadline_ratio() view returns(uint256)
func (hub *Hub) PackContributionDeadlineRatio() []byte {
	enc, err := hub.abi.Pack("contribution_deadline_ratio")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackContributionDeadlineRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x74ed5244.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function contribution_deadline_ratio() view returns(uint256)
func (hub *Hub) TryPackContributionDeadlineRatio() ([]byte, error) {
	return hub.abi.Pack("contribution_deadline_ratio")
}

// UnpackContributionDeadlineRatio is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x74ed5244.
//
// Solidity: function contribution_deadline_ratio() view returns(uint256)
func (hub *Hub) UnpackContributionDeadlineRatio(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("contribution_deadline_ratio", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCountCategory is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc140996f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function countCategory() view returns(uint256)
func (hub *Hub) PackCountCategory() []byte {
	enc, err := hub.abi.Pack("countCategory")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCountCategory is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc140996f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function countCategory() view returns(uint256)
func (hub *Hub) TryPackCountCategory() ([]byte, error) {
	return hub.abi.Pack("countCategory")
}

// UnpackCountCategory is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc140996f.
//
// Solidity: function countCategory() view returns(uint256)
func (hub *Hub) UnpackCountCategory(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("countCategory", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCreateCategory is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x298503d9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createCategory(string name, string description, uint256 workClockTimeRef) returns(uint256 catid)
func (hub *Hub) PackCreateCategory(name string, description string, workClockTimeRef *big.Int) []byte {
	enc, err := hub.abi.Pack("createCategory", name, description, workClockTimeRef)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateCategory is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x298503d9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createCategory(string name, string description, uint256 workClockTimeRef) returns(uint256 catid)
func (hub *Hub) TryPackCreateCategory(name string, description string, workClockTimeRef *big.Int) ([]byte, error) {
	return hub.abi.Pack("createCategory", name, description, workClockTimeRef)
}

// UnpackCreateCategory is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x298503d9.
//
// Solidity: function createCategory(string name, string description, uint256 workClockTimeRef) returns(uint256 catid)
func (hub *Hub) UnpackCreateCategory(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("createCategory", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDatasetregistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1b11d2c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function datasetregistry() view returns(address)
func (hub *Hub) PackDatasetregistry() []byte {
	enc, err := hub.abi.Pack("datasetregistry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDatasetregistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb1b11d2c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function datasetregistry() view returns(address)
func (hub *Hub) TryPackDatasetregistry() ([]byte, error) {
	return hub.abi.Pack("datasetregistry")
}

// UnpackDatasetregistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb1b11d2c.
//
// Solidity: function datasetregistry() view returns(address)
func (hub *Hub) UnpackDatasetregistry(data []byte) (common.Address, error) {
	out, err := hub.abi.Unpack("datasetregistry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (hub *Hub) PackDecimals() []byte {
	enc, err := hub.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (hub *Hub) TryPackDecimals() ([]byte, error) {
	return hub.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (hub *Hub) UnpackDecimals(data []byte) (uint8, error) {
	out, err := hub.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackDecreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa457c2d7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decreaseAllowance(address spender, uint256 delta) returns(bool)
func (hub *Hub) PackDecreaseAllowance(spender common.Address, delta *big.Int) []byte {
	enc, err := hub.abi.Pack("decreaseAllowance", spender, delta)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa457c2d7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decreaseAllowance(address spender, uint256 delta) returns(bool)
func (hub *Hub) TryPackDecreaseAllowance(spender common.Address, delta *big.Int) ([]byte, error) {
	return hub.abi.Pack("decreaseAllowance", spender, delta)
}

// UnpackDecreaseAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa457c2d7.
//
// Solidity: function decreaseAllowance(address spender, uint256 delta) returns(bool)
func (hub *Hub) UnpackDecreaseAllowance(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("decreaseAllowance", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6b55f25.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(uint256 amount) returns(bool)
func (hub *Hub) PackDeposit(amount *big.Int) []byte {
	enc, err := hub.abi.Pack("deposit", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6b55f25.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(uint256 amount) returns(bool)
func (hub *Hub) TryPackDeposit(amount *big.Int) ([]byte, error) {
	return hub.abi.Pack("deposit", amount)
}

// UnpackDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb6b55f25.
//
// Solidity: function deposit(uint256 amount) returns(bool)
func (hub *Hub) UnpackDeposit(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("deposit", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDepositFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36efd16f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositFor(uint256 amount, address target) returns(bool)
func (hub *Hub) PackDepositFor(amount *big.Int, target common.Address) []byte {
	enc, err := hub.abi.Pack("depositFor", amount, target)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36efd16f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositFor(uint256 amount, address target) returns(bool)
func (hub *Hub) TryPackDepositFor(amount *big.Int, target common.Address) ([]byte, error) {
	return hub.abi.Pack("depositFor", amount, target)
}

// UnpackDepositFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x36efd16f.
//
// Solidity: function depositFor(uint256 amount, address target) returns(bool)
func (hub *Hub) UnpackDepositFor(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("depositFor", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDepositForArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3354f8a5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositForArray(uint256[] amounts, address[] targets) returns(bool)
func (hub *Hub) PackDepositForArray(amounts []*big.Int, targets []common.Address) []byte {
	enc, err := hub.abi.Pack("depositForArray", amounts, targets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositForArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3354f8a5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositForArray(uint256[] amounts, address[] targets) returns(bool)
func (hub *Hub) TryPackDepositForArray(amounts []*big.Int, targets []common.Address) ([]byte, error) {
	return hub.abi.Pack("depositForArray", amounts, targets)
}

// UnpackDepositForArray is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3354f8a5.
//
// Solidity: function depositForArray(uint256[] amounts, address[] targets) returns(bool)
func (hub *Hub) UnpackDepositForArray(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("depositForArray", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDomain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc2fb26a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function domain() view returns((string,string,uint256,address))
func (hub *Hub) PackDomain() []byte {
	enc, err := hub.abi.Pack("domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDomain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc2fb26a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function domain() view returns((string,string,uint256,address))
func (hub *Hub) TryPackDomain() ([]byte, error) {
	return hub.abi.Pack("domain")
}

// UnpackDomain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc2fb26a6.
//
// Solidity: function domain() view returns((string,string,uint256,address))
func (hub *Hub) UnpackDomain(data []byte) (EIP712Domain, error) {
	out, err := hub.abi.Unpack("domain", data)
	if err != nil {
		return *new(EIP712Domain), err
	}
	out0 := *abi.ConvertType(out[0], new(EIP712Domain)).(*EIP712Domain)
	return out0, nil
}

// PackEip712domainSeparator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9910fd72.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712domain_separator() view returns(bytes32)
func (hub *Hub) PackEip712domainSeparator() []byte {
	enc, err := hub.abi.Pack("eip712domain_separator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEip712domainSeparator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9910fd72.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712domain_separator() view returns(bytes32)
func (hub *Hub) TryPackEip712domainSeparator() ([]byte, error) {
	return hub.abi.Pack("eip712domain_separator")
}

// UnpackEip712domainSeparator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x9910fd72.
//
// Solidity: function eip712domain_separator() view returns(bytes32)
func (hub *Hub) UnpackEip712domainSeparator(data []byte) ([32]byte, error) {
	out, err := hub.abi.Unpack("eip712domain_separator", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackFinalDeadlineRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb8aaa26.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function final_deadline_ratio() view returns(uint256)
func (hub *Hub) PackFinalDeadlineRatio() []byte {
	enc, err := hub.abi.Pack("final_deadline_ratio")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFinalDeadlineRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb8aaa26.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function final_deadline_ratio() view returns(uint256)
func (hub *Hub) TryPackFinalDeadlineRatio() ([]byte, error) {
	return hub.abi.Pack("final_deadline_ratio")
}

// UnpackFinalDeadlineRatio is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdb8aaa26.
//
// Solidity: function final_deadline_ratio() view returns(uint256)
func (hub *Hub) UnpackFinalDeadlineRatio(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("final_deadline_ratio", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8fc375e5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finalize(bytes32 taskId, bytes results, bytes resultsCallback) returns()
func (hub *Hub) PackFinalize(taskId [32]byte, results []byte, resultsCallback []byte) []byte {
	enc, err := hub.abi.Pack("finalize", taskId, results, resultsCallback)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFinalize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8fc375e5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function finalize(bytes32 taskId, bytes results, bytes resultsCallback) returns()
func (hub *Hub) TryPackFinalize(taskId [32]byte, results []byte, resultsCallback []byte) ([]byte, error) {
	return hub.abi.Pack("finalize", taskId, results, resultsCallback)
}

// PackFrozenOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1bf6e00d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function frozenOf(address account) view returns(uint256)
func (hub *Hub) PackFrozenOf(account common.Address) []byte {
	enc, err := hub.abi.Pack("frozenOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFrozenOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1bf6e00d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function frozenOf(address account) view returns(uint256)
func (hub *Hub) TryPackFrozenOf(account common.Address) ([]byte, error) {
	return hub.abi.Pack("frozenOf", account)
}

// UnpackFrozenOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1bf6e00d.
//
// Solidity: function frozenOf(address account) view returns(uint256)
func (hub *Hub) UnpackFrozenOf(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("frozenOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackGroupmemberPurpose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x25eacba8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function groupmember_purpose() view returns(uint256)
func (hub *Hub) PackGroupmemberPurpose() []byte {
	enc, err := hub.abi.Pack("groupmember_purpose")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGroupmemberPurpose is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x25eacba8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function groupmember_purpose() view returns(uint256)
func (hub *Hub) TryPackGroupmemberPurpose() ([]byte, error) {
	return hub.abi.Pack("groupmember_purpose")
}

// UnpackGroupmemberPurpose is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x25eacba8.
//
// Solidity: function groupmember_purpose() view returns(uint256)
func (hub *Hub) UnpackGroupmemberPurpose(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("groupmember_purpose", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackImportScore is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9b20cee.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function importScore(address worker) returns()
func (hub *Hub) PackImportScore(worker common.Address) []byte {
	enc, err := hub.abi.Pack("importScore", worker)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackImportScore is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9b20cee.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function importScore(address worker) returns()
func (hub *Hub) TryPackImportScore(worker common.Address) ([]byte, error) {
	return hub.abi.Pack("importScore", worker)
}

// PackIncreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39509351.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function increaseAllowance(address spender, uint256 delta) returns(bool)
func (hub *Hub) PackIncreaseAllowance(spender common.Address, delta *big.Int) []byte {
	enc, err := hub.abi.Pack("increaseAllowance", spender, delta)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIncreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39509351.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function increaseAllowance(address spender, uint256 delta) returns(bool)
func (hub *Hub) TryPackIncreaseAllowance(spender common.Address, delta *big.Int) ([]byte, error) {
	return hub.abi.Pack("increaseAllowance", spender, delta)
}

// UnpackIncreaseAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x39509351.
//
// Solidity: function increaseAllowance(address spender, uint256 delta) returns(bool)
func (hub *Hub) UnpackIncreaseAllowance(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("increaseAllowance", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5b36c66b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(bytes32 dealId, uint256 index) returns(bytes32 taskId)
func (hub *Hub) PackInitialize(dealId [32]byte, index *big.Int) []byte {
	enc, err := hub.abi.Pack("initialize", dealId, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5b36c66b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(bytes32 dealId, uint256 index) returns(bytes32 taskId)
func (hub *Hub) TryPackInitialize(dealId [32]byte, index *big.Int) ([]byte, error) {
	return hub.abi.Pack("initialize", dealId, index)
}

// UnpackInitialize is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5b36c66b.
//
// Solidity: function initialize(bytes32 dealId, uint256 index) returns(bytes32 taskId)
func (hub *Hub) UnpackInitialize(data []byte) ([32]byte, error) {
	out, err := hub.abi.Unpack("initialize", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackInitializeAndClaimArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf722cb32.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initializeAndClaimArray(bytes32[] dealIds, uint256[] indexes) returns(bool)
func (hub *Hub) PackInitializeAndClaimArray(dealIds [][32]byte, indexes []*big.Int) []byte {
	enc, err := hub.abi.Pack("initializeAndClaimArray", dealIds, indexes)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitializeAndClaimArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf722cb32.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initializeAndClaimArray(bytes32[] dealIds, uint256[] indexes) returns(bool)
func (hub *Hub) TryPackInitializeAndClaimArray(dealIds [][32]byte, indexes []*big.Int) ([]byte, error) {
	return hub.abi.Pack("initializeAndClaimArray", dealIds, indexes)
}

// UnpackInitializeAndClaimArray is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf722cb32.
//
// Solidity: function initializeAndClaimArray(bytes32[] dealIds, uint256[] indexes) returns(bool)
func (hub *Hub) UnpackInitializeAndClaimArray(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("initializeAndClaimArray", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackInitializeArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb504681d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initializeArray(bytes32[] dealIds, uint256[] indexes) returns(bool)
func (hub *Hub) PackInitializeArray(dealIds [][32]byte, indexes []*big.Int) []byte {
	enc, err := hub.abi.Pack("initializeArray", dealIds, indexes)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitializeArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb504681d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initializeArray(bytes32[] dealIds, uint256[] indexes) returns(bool)
func (hub *Hub) TryPackInitializeArray(dealIds [][32]byte, indexes []*big.Int) ([]byte, error) {
	return hub.abi.Pack("initializeArray", dealIds, indexes)
}

// UnpackInitializeArray is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb504681d.
//
// Solidity: function initializeArray(bytes32[] dealIds, uint256[] indexes) returns(bool)
func (hub *Hub) UnpackInitializeArray(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("initializeArray", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackKittyAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa47e7f80.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kitty_address() view returns(address)
func (hub *Hub) PackKittyAddress() []byte {
	enc, err := hub.abi.Pack("kitty_address")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKittyAddress is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa47e7f80.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function kitty_address() view returns(address)
func (hub *Hub) TryPackKittyAddress() ([]byte, error) {
	return hub.abi.Pack("kitty_address")
}

// UnpackKittyAddress is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa47e7f80.
//
// Solidity: function kitty_address() view returns(address)
func (hub *Hub) UnpackKittyAddress(data []byte) (common.Address, error) {
	out, err := hub.abi.Unpack("kitty_address", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackKittyMin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77a99692.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kitty_min() view returns(uint256)
func (hub *Hub) PackKittyMin() []byte {
	enc, err := hub.abi.Pack("kitty_min")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKittyMin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x77a99692.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function kitty_min() view returns(uint256)
func (hub *Hub) TryPackKittyMin() ([]byte, error) {
	return hub.abi.Pack("kitty_min")
}

// UnpackKittyMin is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x77a99692.
//
// Solidity: function kitty_min() view returns(uint256)
func (hub *Hub) UnpackKittyMin(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("kitty_min", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackKittyRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcb03241.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kitty_ratio() view returns(uint256)
func (hub *Hub) PackKittyRatio() []byte {
	enc, err := hub.abi.Pack("kitty_ratio")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKittyRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdcb03241.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function kitty_ratio() view returns(uint256)
func (hub *Hub) TryPackKittyRatio() ([]byte, error) {
	return hub.abi.Pack("kitty_ratio")
}

// UnpackKittyRatio is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdcb03241.
//
// Solidity: function kitty_ratio() view returns(uint256)
func (hub *Hub) UnpackKittyRatio(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("kitty_ratio", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackManageAppOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb2b07e66.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function manageAppOrder(((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes),uint8,bytes) operation) returns()
func (hub *Hub) PackManageAppOrder(operation AppOrderOperation) []byte {
	enc, err := hub.abi.Pack("manageAppOrder", operation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackManageAppOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb2b07e66.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function manageAppOrder(((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes),uint8,bytes) operation) returns()
func (hub *Hub) TryPackManageAppOrder(operation AppOrderOperation) ([]byte, error) {
	return hub.abi.Pack("manageAppOrder", operation)
}

// PackManageDatasetOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4b747106.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function manageDatasetOrder(((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes),uint8,bytes) operation) returns()
func (hub *Hub) PackManageDatasetOrder(operation DatasetOrderOperation) []byte {
	enc, err := hub.abi.Pack("manageDatasetOrder", operation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackManageDatasetOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4b747106.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function manageDatasetOrder(((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes),uint8,bytes) operation) returns()
func (hub *Hub) TryPackManageDatasetOrder(operation DatasetOrderOperation) ([]byte, error) {
	return hub.abi.Pack("manageDatasetOrder", operation)
}

// PackManageRequestOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8dd971d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function manageRequestOrder(((address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes),uint8,bytes) operation) returns()
func (hub *Hub) PackManageRequestOrder(operation RequestOrderOperation) []byte {
	enc, err := hub.abi.Pack("manageRequestOrder", operation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackManageRequestOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8dd971d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function manageRequestOrder(((address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes),uint8,bytes) operation) returns()
func (hub *Hub) TryPackManageRequestOrder(operation RequestOrderOperation) ([]byte, error) {
	return hub.abi.Pack("manageRequestOrder", operation)
}

// PackManageWorkerpoolOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e34a077.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function manageWorkerpoolOrder(((address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes),uint8,bytes) operation) returns()
func (hub *Hub) PackManageWorkerpoolOrder(operation WorkerpoolOrderOperation) []byte {
	enc, err := hub.abi.Pack("manageWorkerpoolOrder", operation)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackManageWorkerpoolOrder is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e34a077.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function manageWorkerpoolOrder(((address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes),uint8,bytes) operation) returns()
func (hub *Hub) TryPackManageWorkerpoolOrder(operation WorkerpoolOrderOperation) ([]byte, error) {
	return hub.abi.Pack("manageWorkerpoolOrder", operation)
}

// PackMatchOrders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x156194d4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function matchOrders((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) PackMatchOrders(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) []byte {
	enc, err := hub.abi.Pack("matchOrders", appOrder, datasetOrder, workerpoolOrder, requestOrder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMatchOrders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x156194d4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function matchOrders((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) TryPackMatchOrders(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) ([]byte, error) {
	return hub.abi.Pack("matchOrders", appOrder, datasetOrder, workerpoolOrder, requestOrder)
}

// UnpackMatchOrders is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x156194d4.
//
// Solidity: function matchOrders((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) UnpackMatchOrders(data []byte) ([32]byte, error) {
	out, err := hub.abi.Unpack("matchOrders", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackMatchOrdersBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a8b3607.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function matchOrdersBoost((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) PackMatchOrdersBoost(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) []byte {
	enc, err := hub.abi.Pack("matchOrdersBoost", appOrder, datasetOrder, workerpoolOrder, requestOrder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMatchOrdersBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8a8b3607.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function matchOrdersBoost((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) TryPackMatchOrdersBoost(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) ([]byte, error) {
	return hub.abi.Pack("matchOrdersBoost", appOrder, datasetOrder, workerpoolOrder, requestOrder)
}

// UnpackMatchOrdersBoost is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8a8b3607.
//
// Solidity: function matchOrdersBoost((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) UnpackMatchOrdersBoost(data []byte) ([32]byte, error) {
	out, err := hub.abi.Unpack("matchOrdersBoost", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (hub *Hub) PackName() []byte {
	enc, err := hub.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (hub *Hub) TryPackName() ([]byte, error) {
	return hub.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (hub *Hub) UnpackName(data []byte) (string, error) {
	out, err := hub.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (hub *Hub) PackOwner() []byte {
	enc, err := hub.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (hub *Hub) TryPackOwner() ([]byte, error) {
	return hub.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (hub *Hub) UnpackOwner(data []byte) (common.Address, error) {
	out, err := hub.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPushResultBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9bced28b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function pushResultBoost(bytes32 dealId, uint256 index, bytes results, bytes resultsCallback, bytes authorizationSign, address enclaveChallenge, bytes enclaveSign) returns()
func (hub *Hub) PackPushResultBoost(dealId [32]byte, index *big.Int, results []byte, resultsCallback []byte, authorizationSign []byte, enclaveChallenge common.Address, enclaveSign []byte) []byte {
	enc, err := hub.abi.Pack("pushResultBoost", dealId, index, results, resultsCallback, authorizationSign, enclaveChallenge, enclaveSign)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPushResultBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9bced28b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function pushResultBoost(bytes32 dealId, uint256 index, bytes results, bytes resultsCallback, bytes authorizationSign, address enclaveChallenge, bytes enclaveSign) returns()
func (hub *Hub) TryPackPushResultBoost(dealId [32]byte, index *big.Int, results []byte, resultsCallback []byte, authorizationSign []byte, enclaveChallenge common.Address, enclaveSign []byte) ([]byte, error) {
	return hub.abi.Pack("pushResultBoost", dealId, index, results, resultsCallback, authorizationSign, enclaveChallenge, enclaveSign)
}

// PackReceiveApproval is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f4ffcb1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function receiveApproval(address sender, uint256 amount, address token, bytes data) returns(bool)
func (hub *Hub) PackReceiveApproval(sender common.Address, amount *big.Int, token common.Address, data []byte) []byte {
	enc, err := hub.abi.Pack("receiveApproval", sender, amount, token, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReceiveApproval is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f4ffcb1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function receiveApproval(address sender, uint256 amount, address token, bytes data) returns(bool)
func (hub *Hub) TryPackReceiveApproval(sender common.Address, amount *big.Int, token common.Address, data []byte) ([]byte, error) {
	return hub.abi.Pack("receiveApproval", sender, amount, token, data)
}

// UnpackReceiveApproval is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f4ffcb1.
//
// Solidity: function receiveApproval(address sender, uint256 amount, address token, bytes data) returns(bool)
func (hub *Hub) UnpackReceiveApproval(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("receiveApproval", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackRecover is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce746024.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function recover() returns(uint256 delta)
func (hub *Hub) PackRecover() []byte {
	enc, err := hub.abi.Pack("recover")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecover is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce746024.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function recover() returns(uint256 delta)
func (hub *Hub) TryPackRecover() ([]byte, error) {
	return hub.abi.Pack("recover")
}

// UnpackRecover is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xce746024.
//
// Solidity: function recover() returns(uint256 delta)
func (hub *Hub) UnpackRecover(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("recover", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (hub *Hub) PackRenounceOwnership() []byte {
	enc, err := hub.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (hub *Hub) TryPackRenounceOwnership() ([]byte, error) {
	return hub.abi.Pack("renounceOwnership")
}

// PackReopen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf6c68e10.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reopen(bytes32 taskId) returns()
func (hub *Hub) PackReopen(taskId [32]byte) []byte {
	enc, err := hub.abi.Pack("reopen", taskId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReopen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf6c68e10.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reopen(bytes32 taskId) returns()
func (hub *Hub) TryPackReopen(taskId [32]byte) ([]byte, error) {
	return hub.abi.Pack("reopen", taskId)
}

// PackResultFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd09cc57e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function resultFor(bytes32 id) view returns(bytes)
func (hub *Hub) PackResultFor(id [32]byte) []byte {
	enc, err := hub.abi.Pack("resultFor", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackResultFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd09cc57e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function resultFor(bytes32 id) view returns(bytes)
func (hub *Hub) TryPackResultFor(id [32]byte) ([]byte, error) {
	return hub.abi.Pack("resultFor", id)
}

// UnpackResultFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd09cc57e.
//
// Solidity: function resultFor(bytes32 id) view returns(bytes)
func (hub *Hub) UnpackResultFor(data []byte) ([]byte, error) {
	out, err := hub.abi.Unpack("resultFor", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackReveal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc334e8c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reveal(bytes32 taskId, bytes32 resultDigest) returns()
func (hub *Hub) PackReveal(taskId [32]byte, resultDigest [32]byte) []byte {
	enc, err := hub.abi.Pack("reveal", taskId, resultDigest)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackReveal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc334e8c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reveal(bytes32 taskId, bytes32 resultDigest) returns()
func (hub *Hub) TryPackReveal(taskId [32]byte, resultDigest [32]byte) ([]byte, error) {
	return hub.abi.Pack("reveal", taskId, resultDigest)
}

// PackRevealDeadlineRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b8857c1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function reveal_deadline_ratio() view returns(uint256)
func (hub *Hub) PackRevealDeadlineRatio() []byte {
	enc, err := hub.abi.Pack("reveal_deadline_ratio")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevealDeadlineRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2b8857c1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function reveal_deadline_ratio() view returns(uint256)
func (hub *Hub) TryPackRevealDeadlineRatio() ([]byte, error) {
	return hub.abi.Pack("reveal_deadline_ratio")
}

// UnpackRevealDeadlineRatio is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2b8857c1.
//
// Solidity: function reveal_deadline_ratio() view returns(uint256)
func (hub *Hub) UnpackRevealDeadlineRatio(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("reveal_deadline_ratio", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSetCallbackGas is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01d09a3c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setCallbackGas(uint256 gas) returns()
func (hub *Hub) PackSetCallbackGas(gas *big.Int) []byte {
	enc, err := hub.abi.Pack("setCallbackGas", gas)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetCallbackGas is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01d09a3c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setCallbackGas(uint256 gas) returns()
func (hub *Hub) TryPackSetCallbackGas(gas *big.Int) ([]byte, error) {
	return hub.abi.Pack("setCallbackGas", gas)
}

// PackSetTeeBroker is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaefb52b4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setTeeBroker(address broker) returns()
func (hub *Hub) PackSetTeeBroker(broker common.Address) []byte {
	enc, err := hub.abi.Pack("setTeeBroker", broker)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetTeeBroker is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaefb52b4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setTeeBroker(address broker) returns()
func (hub *Hub) TryPackSetTeeBroker(broker common.Address) ([]byte, error) {
	return hub.abi.Pack("setTeeBroker", broker)
}

// PackSponsorMatchOrders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f391533.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sponsorMatchOrders((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) PackSponsorMatchOrders(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) []byte {
	enc, err := hub.abi.Pack("sponsorMatchOrders", appOrder, datasetOrder, workerpoolOrder, requestOrder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSponsorMatchOrders is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f391533.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sponsorMatchOrders((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) TryPackSponsorMatchOrders(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) ([]byte, error) {
	return hub.abi.Pack("sponsorMatchOrders", appOrder, datasetOrder, workerpoolOrder, requestOrder)
}

// UnpackSponsorMatchOrders is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2f391533.
//
// Solidity: function sponsorMatchOrders((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) UnpackSponsorMatchOrders(data []byte) ([32]byte, error) {
	out, err := hub.abi.Unpack("sponsorMatchOrders", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSponsorMatchOrdersBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1f9a20e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function sponsorMatchOrdersBoost((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) PackSponsorMatchOrdersBoost(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) []byte {
	enc, err := hub.abi.Pack("sponsorMatchOrdersBoost", appOrder, datasetOrder, workerpoolOrder, requestOrder)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSponsorMatchOrdersBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc1f9a20e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function sponsorMatchOrdersBoost((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) TryPackSponsorMatchOrdersBoost(appOrder AppOrder, datasetOrder DatasetOrder, workerpoolOrder WorkerpoolOrder, requestOrder RequestOrder) ([]byte, error) {
	return hub.abi.Pack("sponsorMatchOrdersBoost", appOrder, datasetOrder, workerpoolOrder, requestOrder)
}

// UnpackSponsorMatchOrdersBoost is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc1f9a20e.
//
// Solidity: function sponsorMatchOrdersBoost((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) appOrder, (address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetOrder, (address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolOrder, (address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestOrder) returns(bytes32 dealId)
func (hub *Hub) UnpackSponsorMatchOrdersBoost(data []byte) ([32]byte, error) {
	out, err := hub.abi.Unpack("sponsorMatchOrdersBoost", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (hub *Hub) PackSymbol() []byte {
	enc, err := hub.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (hub *Hub) TryPackSymbol() ([]byte, error) {
	return hub.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (hub *Hub) UnpackSymbol(data []byte) (string, error) {
	out, err := hub.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTeebroker is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5975b8fc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function teebroker() view returns(address)
func (hub *Hub) PackTeebroker() []byte {
	enc, err := hub.abi.Pack("teebroker")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTeebroker is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5975b8fc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function teebroker() view returns(address)
func (hub *Hub) TryPackTeebroker() ([]byte, error) {
	return hub.abi.Pack("teebroker")
}

// UnpackTeebroker is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5975b8fc.
//
// Solidity: function teebroker() view returns(address)
func (hub *Hub) UnpackTeebroker(data []byte) (common.Address, error) {
	out, err := hub.abi.Unpack("teebroker", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token() view returns(address)
func (hub *Hub) PackToken() []byte {
	enc, err := hub.abi.Pack("token")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function token() view returns(address)
func (hub *Hub) TryPackToken() ([]byte, error) {
	return hub.abi.Pack("token")
}

// UnpackToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfc0c546a.
//
// Solidity: function token() view returns(address)
func (hub *Hub) UnpackToken(data []byte) (common.Address, error) {
	out, err := hub.abi.Unpack("token", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (hub *Hub) PackTotalSupply() []byte {
	enc, err := hub.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (hub *Hub) TryPackTotalSupply() ([]byte, error) {
	return hub.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (hub *Hub) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (hub *Hub) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := hub.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (hub *Hub) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return hub.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (hub *Hub) UnpackTransfer(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (hub *Hub) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := hub.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (hub *Hub) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return hub.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (hub *Hub) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (hub *Hub) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := hub.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (hub *Hub) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return hub.abi.Pack("transferOwnership", newOwner)
}

// PackUpdateDomainSeparator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x89ccfe89.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function updateDomainSeparator() returns()
func (hub *Hub) PackUpdateDomainSeparator() []byte {
	enc, err := hub.abi.Pack("updateDomainSeparator")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUpdateDomainSeparator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x89ccfe89.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function updateDomainSeparator() returns()
func (hub *Hub) TryPackUpdateDomainSeparator() ([]byte, error) {
	return hub.abi.Pack("updateDomainSeparator")
}

// PackVerifyPresignature is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b582a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyPresignature(address identity, bytes32 hash) view returns(bool)
func (hub *Hub) PackVerifyPresignature(identity common.Address, hash [32]byte) []byte {
	enc, err := hub.abi.Pack("verifyPresignature", identity, hash)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyPresignature is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b582a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyPresignature(address identity, bytes32 hash) view returns(bool)
func (hub *Hub) TryPackVerifyPresignature(identity common.Address, hash [32]byte) ([]byte, error) {
	return hub.abi.Pack("verifyPresignature", identity, hash)
}

// UnpackVerifyPresignature is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc87b582a.
//
// Solidity: function verifyPresignature(address identity, bytes32 hash) view returns(bool)
func (hub *Hub) UnpackVerifyPresignature(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("verifyPresignature", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackVerifyPresignatureOrSignature is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf36994e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifyPresignatureOrSignature(address identity, bytes32 hash, bytes signature) view returns(bool)
func (hub *Hub) PackVerifyPresignatureOrSignature(identity common.Address, hash [32]byte, signature []byte) []byte {
	enc, err := hub.abi.Pack("verifyPresignatureOrSignature", identity, hash, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifyPresignatureOrSignature is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbf36994e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifyPresignatureOrSignature(address identity, bytes32 hash, bytes signature) view returns(bool)
func (hub *Hub) TryPackVerifyPresignatureOrSignature(identity common.Address, hash [32]byte, signature []byte) ([]byte, error) {
	return hub.abi.Pack("verifyPresignatureOrSignature", identity, hash, signature)
}

// UnpackVerifyPresignatureOrSignature is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbf36994e.
//
// Solidity: function verifyPresignatureOrSignature(address identity, bytes32 hash, bytes signature) view returns(bool)
func (hub *Hub) UnpackVerifyPresignatureOrSignature(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("verifyPresignatureOrSignature", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackVerifySignature is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01751998.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function verifySignature(address identity, bytes32 hash, bytes signature) view returns(bool)
func (hub *Hub) PackVerifySignature(identity common.Address, hash [32]byte, signature []byte) []byte {
	enc, err := hub.abi.Pack("verifySignature", identity, hash, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVerifySignature is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01751998.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function verifySignature(address identity, bytes32 hash, bytes signature) view returns(bool)
func (hub *Hub) TryPackVerifySignature(identity common.Address, hash [32]byte, signature []byte) ([]byte, error) {
	return hub.abi.Pack("verifySignature", identity, hash, signature)
}

// UnpackVerifySignature is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01751998.
//
// Solidity: function verifySignature(address identity, bytes32 hash, bytes signature) view returns(bool)
func (hub *Hub) UnpackVerifySignature(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("verifySignature", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackViewAccount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6b55f4a5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewAccount(address account) view returns((uint256,uint256))
func (hub *Hub) PackViewAccount(account common.Address) []byte {
	enc, err := hub.abi.Pack("viewAccount", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewAccount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6b55f4a5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewAccount(address account) view returns((uint256,uint256))
func (hub *Hub) TryPackViewAccount(account common.Address) ([]byte, error) {
	return hub.abi.Pack("viewAccount", account)
}

// UnpackViewAccount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6b55f4a5.
//
// Solidity: function viewAccount(address account) view returns((uint256,uint256))
func (hub *Hub) UnpackViewAccount(data []byte) (Account, error) {
	out, err := hub.abi.Unpack("viewAccount", data)
	if err != nil {
		return *new(Account), err
	}
	out0 := *abi.ConvertType(out[0], new(Account)).(*Account)
	return out0, nil
}

// PackViewAccountABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5b3ae3e4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewAccountABILegacy(address user) view returns(uint256 stake, uint256 locked)
func (hub *Hub) PackViewAccountABILegacy(user common.Address) []byte {
	enc, err := hub.abi.Pack("viewAccountABILegacy", user)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewAccountABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5b3ae3e4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewAccountABILegacy(address user) view returns(uint256 stake, uint256 locked)
func (hub *Hub) TryPackViewAccountABILegacy(user common.Address) ([]byte, error) {
	return hub.abi.Pack("viewAccountABILegacy", user)
}

// ViewAccountABILegacyOutput serves as a container for the return parameters of contract
// method ViewAccountABILegacy.
type ViewAccountABILegacyOutput struct {
	Stake  *big.Int
	Locked *big.Int
}

// UnpackViewAccountABILegacy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x5b3ae3e4.
//
// Solidity: function viewAccountABILegacy(address user) view returns(uint256 stake, uint256 locked)
func (hub *Hub) UnpackViewAccountABILegacy(data []byte) (ViewAccountABILegacyOutput, error) {
	out, err := hub.abi.Unpack("viewAccountABILegacy", data)
	outstruct := new(ViewAccountABILegacyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Stake = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Locked = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackViewApp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe1523fb4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewApp(address app) view returns((address,string,string,bytes,bytes32,bytes))
func (hub *Hub) PackViewApp(app common.Address) []byte {
	enc, err := hub.abi.Pack("viewApp", app)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewApp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe1523fb4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewApp(address app) view returns((address,string,string,bytes,bytes32,bytes))
func (hub *Hub) TryPackViewApp(app common.Address) ([]byte, error) {
	return hub.abi.Pack("viewApp", app)
}

// UnpackViewApp is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe1523fb4.
//
// Solidity: function viewApp(address app) view returns((address,string,string,bytes,bytes32,bytes))
func (hub *Hub) UnpackViewApp(data []byte) (AppInfo, error) {
	out, err := hub.abi.Unpack("viewApp", data)
	if err != nil {
		return *new(AppInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(AppInfo)).(*AppInfo)
	return out0, nil
}

// PackViewCategory is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f5f44ec.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewCategory(uint256 catid) view returns((string,string,uint256))
func (hub *Hub) PackViewCategory(catid *big.Int) []byte {
	enc, err := hub.abi.Pack("viewCategory", catid)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewCategory is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f5f44ec.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewCategory(uint256 catid) view returns((string,string,uint256))
func (hub *Hub) TryPackViewCategory(catid *big.Int) ([]byte, error) {
	return hub.abi.Pack("viewCategory", catid)
}

// UnpackViewCategory is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4f5f44ec.
//
// Solidity: function viewCategory(uint256 catid) view returns((string,string,uint256))
func (hub *Hub) UnpackViewCategory(data []byte) (Category, error) {
	out, err := hub.abi.Unpack("viewCategory", data)
	if err != nil {
		return *new(Category), err
	}
	out0 := *abi.ConvertType(out[0], new(Category)).(*Category)
	return out0, nil
}

// PackViewCategoryABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9353b8d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewCategoryABILegacy(uint256 catid) view returns(string name, string description, uint256 workClockTimeRef)
func (hub *Hub) PackViewCategoryABILegacy(catid *big.Int) []byte {
	enc, err := hub.abi.Pack("viewCategoryABILegacy", catid)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewCategoryABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf9353b8d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewCategoryABILegacy(uint256 catid) view returns(string name, string description, uint256 workClockTimeRef)
func (hub *Hub) TryPackViewCategoryABILegacy(catid *big.Int) ([]byte, error) {
	return hub.abi.Pack("viewCategoryABILegacy", catid)
}

// ViewCategoryABILegacyOutput serves as a container for the return parameters of contract
// method ViewCategoryABILegacy.
type ViewCategoryABILegacyOutput struct {
	Name             string
	Description      string
	WorkClockTimeRef *big.Int
}

// UnpackViewCategoryABILegacy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf9353b8d.
//
// Solidity: function viewCategoryABILegacy(uint256 catid) view returns(string name, string description, uint256 workClockTimeRef)
func (hub *Hub) UnpackViewCategoryABILegacy(data []byte) (ViewCategoryABILegacyOutput, error) {
	out, err := hub.abi.Unpack("viewCategoryABILegacy", data)
	outstruct := new(ViewCategoryABILegacyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Name = *abi.ConvertType(out[0], new(string)).(*string)
	outstruct.Description = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.WorkClockTimeRef = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackViewConfigABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5922f50.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewConfigABILegacy(bytes32 id) view returns(uint256 category, uint256 startTime, uint256 botFirst, uint256 botSize, uint256 workerStake, uint256 schedulerRewardRatio)
func (hub *Hub) PackViewConfigABILegacy(id [32]byte) []byte {
	enc, err := hub.abi.Pack("viewConfigABILegacy", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewConfigABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd5922f50.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewConfigABILegacy(bytes32 id) view returns(uint256 category, uint256 startTime, uint256 botFirst, uint256 botSize, uint256 workerStake, uint256 schedulerRewardRatio)
func (hub *Hub) TryPackViewConfigABILegacy(id [32]byte) ([]byte, error) {
	return hub.abi.Pack("viewConfigABILegacy", id)
}

// ViewConfigABILegacyOutput serves as a container for the return parameters of contract
// method ViewConfigABILegacy.
type ViewConfigABILegacyOutput struct {
	Category             *big.Int
	StartTime            *big.Int
	BotFirst             *big.Int
	BotSize              *big.Int
	WorkerStake          *big.Int
	SchedulerRewardRatio *big.Int
}

// UnpackViewConfigABILegacy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd5922f50.
//
// Solidity: function viewConfigABILegacy(bytes32 id) view returns(uint256 category, uint256 startTime, uint256 botFirst, uint256 botSize, uint256 workerStake, uint256 schedulerRewardRatio)
func (hub *Hub) UnpackViewConfigABILegacy(data []byte) (ViewConfigABILegacyOutput, error) {
	out, err := hub.abi.Unpack("viewConfigABILegacy", data)
	outstruct := new(ViewConfigABILegacyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Category = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.StartTime = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.BotFirst = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.BotSize = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.WorkerStake = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	outstruct.SchedulerRewardRatio = abi.ConvertType(out[5], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackViewConsumed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4b2bec8c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewConsumed(bytes32 id) view returns(uint256 consumed)
func (hub *Hub) PackViewConsumed(id [32]byte) []byte {
	enc, err := hub.abi.Pack("viewConsumed", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewConsumed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4b2bec8c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewConsumed(bytes32 id) view returns(uint256 consumed)
func (hub *Hub) TryPackViewConsumed(id [32]byte) ([]byte, error) {
	return hub.abi.Pack("viewConsumed", id)
}

// UnpackViewConsumed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4b2bec8c.
//
// Solidity: function viewConsumed(bytes32 id) view returns(uint256 consumed)
func (hub *Hub) UnpackViewConsumed(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("viewConsumed", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackViewContribution is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe741363b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewContribution(bytes32 taskid, address worker) view returns((uint8,bytes32,bytes32,address,uint256))
func (hub *Hub) PackViewContribution(taskid [32]byte, worker common.Address) []byte {
	enc, err := hub.abi.Pack("viewContribution", taskid, worker)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewContribution is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe741363b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewContribution(bytes32 taskid, address worker) view returns((uint8,bytes32,bytes32,address,uint256))
func (hub *Hub) TryPackViewContribution(taskid [32]byte, worker common.Address) ([]byte, error) {
	return hub.abi.Pack("viewContribution", taskid, worker)
}

// UnpackViewContribution is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe741363b.
//
// Solidity: function viewContribution(bytes32 taskid, address worker) view returns((uint8,bytes32,bytes32,address,uint256))
func (hub *Hub) UnpackViewContribution(data []byte) (Contribution, error) {
	out, err := hub.abi.Unpack("viewContribution", data)
	if err != nil {
		return *new(Contribution), err
	}
	out0 := *abi.ConvertType(out[0], new(Contribution)).(*Contribution)
	return out0, nil
}

// PackViewContributionABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11e35aba.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewContributionABILegacy(bytes32 taskid, address worker) view returns(uint8 status, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge)
func (hub *Hub) PackViewContributionABILegacy(taskid [32]byte, worker common.Address) []byte {
	enc, err := hub.abi.Pack("viewContributionABILegacy", taskid, worker)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewContributionABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11e35aba.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewContributionABILegacy(bytes32 taskid, address worker) view returns(uint8 status, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge)
func (hub *Hub) TryPackViewContributionABILegacy(taskid [32]byte, worker common.Address) ([]byte, error) {
	return hub.abi.Pack("viewContributionABILegacy", taskid, worker)
}

// ViewContributionABILegacyOutput serves as a container for the return parameters of contract
// method ViewContributionABILegacy.
type ViewContributionABILegacyOutput struct {
	Status           uint8
	ResultHash       [32]byte
	ResultSeal       [32]byte
	EnclaveChallenge common.Address
}

// UnpackViewContributionABILegacy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x11e35aba.
//
// Solidity: function viewContributionABILegacy(bytes32 taskid, address worker) view returns(uint8 status, bytes32 resultHash, bytes32 resultSeal, address enclaveChallenge)
func (hub *Hub) UnpackViewContributionABILegacy(data []byte) (ViewContributionABILegacyOutput, error) {
	out, err := hub.abi.Unpack("viewContributionABILegacy", data)
	outstruct := new(ViewContributionABILegacyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Status = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.ResultHash = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	outstruct.ResultSeal = *abi.ConvertType(out[2], new([32]byte)).(*[32]byte)
	outstruct.EnclaveChallenge = *abi.ConvertType(out[3], new(common.Address)).(*common.Address)
	return *outstruct, nil
}

// PackViewDataset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e143ef7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewDataset(address dataset) view returns((address,string,bytes,bytes32))
func (hub *Hub) PackViewDataset(dataset common.Address) []byte {
	enc, err := hub.abi.Pack("viewDataset", dataset)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewDataset is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1e143ef7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewDataset(address dataset) view returns((address,string,bytes,bytes32))
func (hub *Hub) TryPackViewDataset(dataset common.Address) ([]byte, error) {
	return hub.abi.Pack("viewDataset", dataset)
}

// UnpackViewDataset is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1e143ef7.
//
// Solidity: function viewDataset(address dataset) view returns((address,string,bytes,bytes32))
func (hub *Hub) UnpackViewDataset(data []byte) (DatasetInfo, error) {
	out, err := hub.abi.Unpack("viewDataset", data)
	if err != nil {
		return *new(DatasetInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(DatasetInfo)).(*DatasetInfo)
	return out0, nil
}

// PackViewDeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb74861b2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewDeal(bytes32 id) view returns(((address,address,uint256),(address,address,uint256),(address,address,uint256),uint256,uint256,bytes32,address,address,address,string,uint256,uint256,uint256,uint256,uint256,address))
func (hub *Hub) PackViewDeal(id [32]byte) []byte {
	enc, err := hub.abi.Pack("viewDeal", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewDeal is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb74861b2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewDeal(bytes32 id) view returns(((address,address,uint256),(address,address,uint256),(address,address,uint256),uint256,uint256,bytes32,address,address,address,string,uint256,uint256,uint256,uint256,uint256,address))
func (hub *Hub) TryPackViewDeal(id [32]byte) ([]byte, error) {
	return hub.abi.Pack("viewDeal", id)
}

// UnpackViewDeal is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb74861b2.
//
// Solidity: function viewDeal(bytes32 id) view returns(((address,address,uint256),(address,address,uint256),(address,address,uint256),uint256,uint256,bytes32,address,address,address,string,uint256,uint256,uint256,uint256,uint256,address))
func (hub *Hub) UnpackViewDeal(data []byte) (Deal, error) {
	out, err := hub.abi.Unpack("viewDeal", data)
	if err != nil {
		return *new(Deal), err
	}
	out0 := *abi.ConvertType(out[0], new(Deal)).(*Deal)
	return out0, nil
}

// PackViewDealABILegacyPt1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd19a4f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewDealABILegacy_pt1(bytes32 id) view returns(address appPointer, address appOwner, uint256 appPrice, address datasetPointer, address datasetOwner, uint256 datasetPrice, address workerpoolPointer, address workerpoolOwner, uint256 workerpoolPrice)
func (hub *Hub) PackViewDealABILegacyPt1(id [32]byte) []byte {
	enc, err := hub.abi.Pack("viewDealABILegacy_pt1", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewDealABILegacyPt1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd19a4f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewDealABILegacy_pt1(bytes32 id) view returns(address appPointer, address appOwner, uint256 appPrice, address datasetPointer, address datasetOwner, uint256 datasetPrice, address workerpoolPointer, address workerpoolOwner, uint256 workerpoolPrice)
func (hub *Hub) TryPackViewDealABILegacyPt1(id [32]byte) ([]byte, error) {
	return hub.abi.Pack("viewDealABILegacy_pt1", id)
}

// ViewDealABILegacyPt1Output serves as a container for the return parameters of contract
// method ViewDealABILegacyPt1.
type ViewDealABILegacyPt1Output struct {
	AppPointer        common.Address
	AppOwner          common.Address
	AppPrice          *big.Int
	DatasetPointer    common.Address
	DatasetOwner      common.Address
	DatasetPrice      *big.Int
	WorkerpoolPointer common.Address
	WorkerpoolOwner   common.Address
	WorkerpoolPrice   *big.Int
}

// UnpackViewDealABILegacyPt1 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbd19a4f3.
//
// Solidity: function viewDealABILegacy_pt1(bytes32 id) view returns(address appPointer, address appOwner, uint256 appPrice, address datasetPointer, address datasetOwner, uint256 datasetPrice, address workerpoolPointer, address workerpoolOwner, uint256 workerpoolPrice)
func (hub *Hub) UnpackViewDealABILegacyPt1(data []byte) (ViewDealABILegacyPt1Output, error) {
	out, err := hub.abi.Unpack("viewDealABILegacy_pt1", data)
	outstruct := new(ViewDealABILegacyPt1Output)
	if err != nil {
		return *outstruct, err
	}
	outstruct.AppPointer = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.AppOwner = *abi.ConvertType(out[1], new(common.Address)).(*common.Address)
	outstruct.AppPrice = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.DatasetPointer = *abi.ConvertType(out[3], new(common.Address)).(*common.Address)
	outstruct.DatasetOwner = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.DatasetPrice = abi.ConvertType(out[5], new(big.Int)).(*big.Int)
	outstruct.WorkerpoolPointer = *abi.ConvertType(out[6], new(common.Address)).(*common.Address)
	outstruct.WorkerpoolOwner = *abi.ConvertType(out[7], new(common.Address)).(*common.Address)
	outstruct.WorkerpoolPrice = abi.ConvertType(out[8], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackViewDealABILegacyPt2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce5f7895.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewDealABILegacy_pt2(bytes32 id) view returns(uint256 trust, bytes32 tag, address requester, address beneficiary, address callback, string params)
func (hub *Hub) PackViewDealABILegacyPt2(id [32]byte) []byte {
	enc, err := hub.abi.Pack("viewDealABILegacy_pt2", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewDealABILegacyPt2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce5f7895.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewDealABILegacy_pt2(bytes32 id) view returns(uint256 trust, bytes32 tag, address requester, address beneficiary, address callback, string params)
func (hub *Hub) TryPackViewDealABILegacyPt2(id [32]byte) ([]byte, error) {
	return hub.abi.Pack("viewDealABILegacy_pt2", id)
}

// ViewDealABILegacyPt2Output serves as a container for the return parameters of contract
// method ViewDealABILegacyPt2.
type ViewDealABILegacyPt2Output struct {
	Trust       *big.Int
	Tag         [32]byte
	Requester   common.Address
	Beneficiary common.Address
	Callback    common.Address
	Params      string
}

// UnpackViewDealABILegacyPt2 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xce5f7895.
//
// Solidity: function viewDealABILegacy_pt2(bytes32 id) view returns(uint256 trust, bytes32 tag, address requester, address beneficiary, address callback, string params)
func (hub *Hub) UnpackViewDealABILegacyPt2(data []byte) (ViewDealABILegacyPt2Output, error) {
	out, err := hub.abi.Unpack("viewDealABILegacy_pt2", data)
	outstruct := new(ViewDealABILegacyPt2Output)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Trust = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Tag = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	outstruct.Requester = *abi.ConvertType(out[2], new(common.Address)).(*common.Address)
	outstruct.Beneficiary = *abi.ConvertType(out[3], new(common.Address)).(*common.Address)
	outstruct.Callback = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Params = *abi.ConvertType(out[5], new(string)).(*string)
	return *outstruct, nil
}

// PackViewDealBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x63fbac17.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewDealBoost(bytes32 id) view returns((address,uint96,address,uint96,address,uint96,address,uint96,address,uint40,uint16,uint16,bytes3,address))
func (hub *Hub) PackViewDealBoost(id [32]byte) []byte {
	enc, err := hub.abi.Pack("viewDealBoost", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewDealBoost is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x63fbac17.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewDealBoost(bytes32 id) view returns((address,uint96,address,uint96,address,uint96,address,uint96,address,uint40,uint16,uint16,bytes3,address))
func (hub *Hub) TryPackViewDealBoost(id [32]byte) ([]byte, error) {
	return hub.abi.Pack("viewDealBoost", id)
}

// UnpackViewDealBoost is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x63fbac17.
//
// Solidity: function viewDealBoost(bytes32 id) view returns((address,uint96,address,uint96,address,uint96,address,uint96,address,uint40,uint16,uint16,bytes3,address))
func (hub *Hub) UnpackViewDealBoost(data []byte) (DealBoost, error) {
	out, err := hub.abi.Unpack("viewDealBoost", data)
	if err != nil {
		return *new(DealBoost), err
	}
	out0 := *abi.ConvertType(out[0], new(DealBoost)).(*DealBoost)
	return out0, nil
}

// PackViewPresigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd286eb16.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewPresigned(bytes32 id) view returns(address signer)
func (hub *Hub) PackViewPresigned(id [32]byte) []byte {
	enc, err := hub.abi.Pack("viewPresigned", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewPresigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd286eb16.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewPresigned(bytes32 id) view returns(address signer)
func (hub *Hub) TryPackViewPresigned(id [32]byte) ([]byte, error) {
	return hub.abi.Pack("viewPresigned", id)
}

// UnpackViewPresigned is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd286eb16.
//
// Solidity: function viewPresigned(bytes32 id) view returns(address signer)
func (hub *Hub) UnpackViewPresigned(data []byte) (common.Address, error) {
	out, err := hub.abi.Unpack("viewPresigned", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackViewScore is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb230b52.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewScore(address worker) view returns(uint256)
func (hub *Hub) PackViewScore(worker common.Address) []byte {
	enc, err := hub.abi.Pack("viewScore", worker)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewScore is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdb230b52.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewScore(address worker) view returns(uint256)
func (hub *Hub) TryPackViewScore(worker common.Address) ([]byte, error) {
	return hub.abi.Pack("viewScore", worker)
}

// UnpackViewScore is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdb230b52.
//
// Solidity: function viewScore(address worker) view returns(uint256)
func (hub *Hub) UnpackViewScore(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("viewScore", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackViewTask is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadccf0d5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewTask(bytes32 id) view returns((uint8,bytes32,uint256,uint256,uint256,uint256,uint256,bytes32,uint256,uint256,address[],bytes32,bytes,uint256,bytes))
func (hub *Hub) PackViewTask(id [32]byte) []byte {
	enc, err := hub.abi.Pack("viewTask", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewTask is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xadccf0d5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewTask(bytes32 id) view returns((uint8,bytes32,uint256,uint256,uint256,uint256,uint256,bytes32,uint256,uint256,address[],bytes32,bytes,uint256,bytes))
func (hub *Hub) TryPackViewTask(id [32]byte) ([]byte, error) {
	return hub.abi.Pack("viewTask", id)
}

// UnpackViewTask is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xadccf0d5.
//
// Solidity: function viewTask(bytes32 id) view returns((uint8,bytes32,uint256,uint256,uint256,uint256,uint256,bytes32,uint256,uint256,address[],bytes32,bytes,uint256,bytes))
func (hub *Hub) UnpackViewTask(data []byte) (Task, error) {
	out, err := hub.abi.Unpack("viewTask", data)
	if err != nil {
		return *new(Task), err
	}
	out0 := *abi.ConvertType(out[0], new(Task)).(*Task)
	return out0, nil
}

// PackViewTaskABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x248ad6a0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewTaskABILegacy(bytes32 taskid) view returns(uint8 status, bytes32 dealid, uint256 idx, uint256 timeref, uint256 contributionDeadline, uint256 revealDeadline, uint256 finalDeadline, bytes32 consensusValue, uint256 revealCounter, uint256 winnerCounter, address[] contributors, bytes results)
func (hub *Hub) PackViewTaskABILegacy(taskid [32]byte) []byte {
	enc, err := hub.abi.Pack("viewTaskABILegacy", taskid)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewTaskABILegacy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x248ad6a0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewTaskABILegacy(bytes32 taskid) view returns(uint8 status, bytes32 dealid, uint256 idx, uint256 timeref, uint256 contributionDeadline, uint256 revealDeadline, uint256 finalDeadline, bytes32 consensusValue, uint256 revealCounter, uint256 winnerCounter, address[] contributors, bytes results)
func (hub *Hub) TryPackViewTaskABILegacy(taskid [32]byte) ([]byte, error) {
	return hub.abi.Pack("viewTaskABILegacy", taskid)
}

// ViewTaskABILegacyOutput serves as a container for the return parameters of contract
// method ViewTaskABILegacy.
type ViewTaskABILegacyOutput struct {
	Status               uint8
	Dealid               [32]byte
	Idx                  *big.Int
	Timeref              *big.Int
	ContributionDeadline *big.Int
	RevealDeadline       *big.Int
	FinalDeadline        *big.Int
	ConsensusValue       [32]byte
	RevealCounter        *big.Int
	WinnerCounter        *big.Int
	Contributors         []common.Address
	Results              []byte
}

// UnpackViewTaskABILegacy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x248ad6a0.
//
// Solidity: function viewTaskABILegacy(bytes32 taskid) view returns(uint8 status, bytes32 dealid, uint256 idx, uint256 timeref, uint256 contributionDeadline, uint256 revealDeadline, uint256 finalDeadline, bytes32 consensusValue, uint256 revealCounter, uint256 winnerCounter, address[] contributors, bytes results)
func (hub *Hub) UnpackViewTaskABILegacy(data []byte) (ViewTaskABILegacyOutput, error) {
	out, err := hub.abi.Unpack("viewTaskABILegacy", data)
	outstruct := new(ViewTaskABILegacyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Status = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.Dealid = *abi.ConvertType(out[1], new([32]byte)).(*[32]byte)
	outstruct.Idx = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Timeref = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.ContributionDeadline = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	outstruct.RevealDeadline = abi.ConvertType(out[5], new(big.Int)).(*big.Int)
	outstruct.FinalDeadline = abi.ConvertType(out[6], new(big.Int)).(*big.Int)
	outstruct.ConsensusValue = *abi.ConvertType(out[7], new([32]byte)).(*[32]byte)
	outstruct.RevealCounter = abi.ConvertType(out[8], new(big.Int)).(*big.Int)
	outstruct.WinnerCounter = abi.ConvertType(out[9], new(big.Int)).(*big.Int)
	outstruct.Contributors = *abi.ConvertType(out[10], new([]common.Address)).(*[]common.Address)
	outstruct.Results = *abi.ConvertType(out[11], new([]byte)).(*[]byte)
	return *outstruct, nil
}

// PackViewWorkerpool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd8ab058.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function viewWorkerpool(address workerpool) view returns((address,string,uint256,uint256))
func (hub *Hub) PackViewWorkerpool(workerpool common.Address) []byte {
	enc, err := hub.abi.Pack("viewWorkerpool", workerpool)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackViewWorkerpool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbd8ab058.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function viewWorkerpool(address workerpool) view returns((address,string,uint256,uint256))
func (hub *Hub) TryPackViewWorkerpool(workerpool common.Address) ([]byte, error) {
	return hub.abi.Pack("viewWorkerpool", workerpool)
}

// UnpackViewWorkerpool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbd8ab058.
//
// Solidity: function viewWorkerpool(address workerpool) view returns((address,string,uint256,uint256))
func (hub *Hub) UnpackViewWorkerpool(data []byte) (WorkerpoolInfo, error) {
	out, err := hub.abi.Unpack("viewWorkerpool", data)
	if err != nil {
		return *new(WorkerpoolInfo), err
	}
	out0 := *abi.ConvertType(out[0], new(WorkerpoolInfo)).(*WorkerpoolInfo)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e1a7d4d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(uint256 amount) returns(bool)
func (hub *Hub) PackWithdraw(amount *big.Int) []byte {
	enc, err := hub.abi.Pack("withdraw", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e1a7d4d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(uint256 amount) returns(bool)
func (hub *Hub) TryPackWithdraw(amount *big.Int) ([]byte, error) {
	return hub.abi.Pack("withdraw", amount)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2e1a7d4d.
//
// Solidity: function withdraw(uint256 amount) returns(bool)
func (hub *Hub) UnpackWithdraw(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("withdraw", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackWithdrawTo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc86283c8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawTo(uint256 amount, address target) returns(bool)
func (hub *Hub) PackWithdrawTo(amount *big.Int, target common.Address) []byte {
	enc, err := hub.abi.Pack("withdrawTo", amount, target)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawTo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc86283c8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawTo(uint256 amount, address target) returns(bool)
func (hub *Hub) TryPackWithdrawTo(amount *big.Int, target common.Address) ([]byte, error) {
	return hub.abi.Pack("withdrawTo", amount, target)
}

// UnpackWithdrawTo is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc86283c8.
//
// Solidity: function withdrawTo(uint256 amount, address target) returns(bool)
func (hub *Hub) UnpackWithdrawTo(data []byte) (bool, error) {
	out, err := hub.abi.Unpack("withdrawTo", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackWorkerpoolStakeRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6112f6fd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function workerpool_stake_ratio() view returns(uint256)
func (hub *Hub) PackWorkerpoolStakeRatio() []byte {
	enc, err := hub.abi.Pack("workerpool_stake_ratio")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWorkerpoolStakeRatio is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6112f6fd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function workerpool_stake_ratio() view returns(uint256)
func (hub *Hub) TryPackWorkerpoolStakeRatio() ([]byte, error) {
	return hub.abi.Pack("workerpool_stake_ratio")
}

// UnpackWorkerpoolStakeRatio is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6112f6fd.
//
// Solidity: function workerpool_stake_ratio() view returns(uint256)
func (hub *Hub) UnpackWorkerpoolStakeRatio(data []byte) (*big.Int, error) {
	out, err := hub.abi.Unpack("workerpool_stake_ratio", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackWorkerpoolregistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x90a0f546.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function workerpoolregistry() view returns(address)
func (hub *Hub) PackWorkerpoolregistry() []byte {
	enc, err := hub.abi.Pack("workerpoolregistry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWorkerpoolregistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x90a0f546.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function workerpoolregistry() view returns(address)
func (hub *Hub) TryPackWorkerpoolregistry() ([]byte, error) {
	return hub.abi.Pack("workerpoolregistry")
}

// UnpackWorkerpoolregistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x90a0f546.
//
// Solidity: function workerpoolregistry() view returns(address)
func (hub *Hub) UnpackWorkerpoolregistry(data []byte) (common.Address, error) {
	out, err := hub.abi.Unpack("workerpoolregistry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// HubAccurateContribution represents a AccurateContribution event raised by the Hub contract.
type HubAccurateContribution struct {
	Worker common.Address
	Taskid [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubAccurateContributionEventName = "AccurateContribution"

// ContractEventName returns the user-defined event name.
func (HubAccurateContribution) ContractEventName() string {
	return HubAccurateContributionEventName
}

// UnpackAccurateContributionEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event AccurateContribution(address indexed worker, bytes32 indexed taskid)
func (hub *Hub) UnpackAccurateContributionEvent(log *types.Log) (*HubAccurateContribution, error) {
	event := "AccurateContribution"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubAccurateContribution)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubApproval represents a Approval event raised by the Hub contract.
type HubApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const HubApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (HubApproval) ContractEventName() string {
	return HubApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (hub *Hub) UnpackApprovalEvent(log *types.Log) (*HubApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubApproval)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubBroadcastAppOrder represents a BroadcastAppOrder event raised by the Hub contract.
type HubBroadcastAppOrder struct {
	Apporder AppOrder
	Raw      *types.Log // Blockchain specific contextual infos
}

const HubBroadcastAppOrderEventName = "BroadcastAppOrder"

// ContractEventName returns the user-defined event name.
func (HubBroadcastAppOrder) ContractEventName() string {
	return HubBroadcastAppOrderEventName
}

// UnpackBroadcastAppOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BroadcastAppOrder((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) apporder)
func (hub *Hub) UnpackBroadcastAppOrderEvent(log *types.Log) (*HubBroadcastAppOrder, error) {
	event := "BroadcastAppOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubBroadcastAppOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubBroadcastDatasetOrder represents a BroadcastDatasetOrder event raised by the Hub contract.
type HubBroadcastDatasetOrder struct {
	Datasetorder DatasetOrder
	Raw          *types.Log // Blockchain specific contextual infos
}

const HubBroadcastDatasetOrderEventName = "BroadcastDatasetOrder"

// ContractEventName returns the user-defined event name.
func (HubBroadcastDatasetOrder) ContractEventName() string {
	return HubBroadcastDatasetOrderEventName
}

// UnpackBroadcastDatasetOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BroadcastDatasetOrder((address,uint256,uint256,bytes32,address,address,address,bytes32,bytes) datasetorder)
func (hub *Hub) UnpackBroadcastDatasetOrderEvent(log *types.Log) (*HubBroadcastDatasetOrder, error) {
	event := "BroadcastDatasetOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubBroadcastDatasetOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubBroadcastRequestOrder represents a BroadcastRequestOrder event raised by the Hub contract.
type HubBroadcastRequestOrder struct {
	Requestorder RequestOrder
	Raw          *types.Log // Blockchain specific contextual infos
}

const HubBroadcastRequestOrderEventName = "BroadcastRequestOrder"

// ContractEventName returns the user-defined event name.
func (HubBroadcastRequestOrder) ContractEventName() string {
	return HubBroadcastRequestOrderEventName
}

// UnpackBroadcastRequestOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BroadcastRequestOrder((address,uint256,address,uint256,address,uint256,address,uint256,bytes32,uint256,uint256,address,address,string,bytes32,bytes) requestorder)
func (hub *Hub) UnpackBroadcastRequestOrderEvent(log *types.Log) (*HubBroadcastRequestOrder, error) {
	event := "BroadcastRequestOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubBroadcastRequestOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubBroadcastWorkerpoolOrder represents a BroadcastWorkerpoolOrder event raised by the Hub contract.
type HubBroadcastWorkerpoolOrder struct {
	Workerpoolorder WorkerpoolOrder
	Raw             *types.Log // Blockchain specific contextual infos
}

const HubBroadcastWorkerpoolOrderEventName = "BroadcastWorkerpoolOrder"

// ContractEventName returns the user-defined event name.
func (HubBroadcastWorkerpoolOrder) ContractEventName() string {
	return HubBroadcastWorkerpoolOrderEventName
}

// UnpackBroadcastWorkerpoolOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BroadcastWorkerpoolOrder((address,uint256,uint256,bytes32,uint256,uint256,address,address,address,bytes32,bytes) workerpoolorder)
func (hub *Hub) UnpackBroadcastWorkerpoolOrderEvent(log *types.Log) (*HubBroadcastWorkerpoolOrder, error) {
	event := "BroadcastWorkerpoolOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubBroadcastWorkerpoolOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubClosedAppOrder represents a ClosedAppOrder event raised by the Hub contract.
type HubClosedAppOrder struct {
	AppHash [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const HubClosedAppOrderEventName = "ClosedAppOrder"

// ContractEventName returns the user-defined event name.
func (HubClosedAppOrder) ContractEventName() string {
	return HubClosedAppOrderEventName
}

// UnpackClosedAppOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ClosedAppOrder(bytes32 appHash)
func (hub *Hub) UnpackClosedAppOrderEvent(log *types.Log) (*HubClosedAppOrder, error) {
	event := "ClosedAppOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubClosedAppOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubClosedDatasetOrder represents a ClosedDatasetOrder event raised by the Hub contract.
type HubClosedDatasetOrder struct {
	DatasetHash [32]byte
	Raw         *types.Log // Blockchain specific contextual infos
}

const HubClosedDatasetOrderEventName = "ClosedDatasetOrder"

// ContractEventName returns the user-defined event name.
func (HubClosedDatasetOrder) ContractEventName() string {
	return HubClosedDatasetOrderEventName
}

// UnpackClosedDatasetOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ClosedDatasetOrder(bytes32 datasetHash)
func (hub *Hub) UnpackClosedDatasetOrderEvent(log *types.Log) (*HubClosedDatasetOrder, error) {
	event := "ClosedDatasetOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubClosedDatasetOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubClosedRequestOrder represents a ClosedRequestOrder event raised by the Hub contract.
type HubClosedRequestOrder struct {
	RequestHash [32]byte
	Raw         *types.Log // Blockchain specific contextual infos
}

const HubClosedRequestOrderEventName = "ClosedRequestOrder"

// ContractEventName returns the user-defined event name.
func (HubClosedRequestOrder) ContractEventName() string {
	return HubClosedRequestOrderEventName
}

// UnpackClosedRequestOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ClosedRequestOrder(bytes32 requestHash)
func (hub *Hub) UnpackClosedRequestOrderEvent(log *types.Log) (*HubClosedRequestOrder, error) {
	event := "ClosedRequestOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubClosedRequestOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubClosedWorkerpoolOrder represents a ClosedWorkerpoolOrder event raised by the Hub contract.
type HubClosedWorkerpoolOrder struct {
	WorkerpoolHash [32]byte
	Raw            *types.Log // Blockchain specific contextual infos
}

const HubClosedWorkerpoolOrderEventName = "ClosedWorkerpoolOrder"

// ContractEventName returns the user-defined event name.
func (HubClosedWorkerpoolOrder) ContractEventName() string {
	return HubClosedWorkerpoolOrderEventName
}

// UnpackClosedWorkerpoolOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ClosedWorkerpoolOrder(bytes32 workerpoolHash)
func (hub *Hub) UnpackClosedWorkerpoolOrderEvent(log *types.Log) (*HubClosedWorkerpoolOrder, error) {
	event := "ClosedWorkerpoolOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubClosedWorkerpoolOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubCreateCategory represents a CreateCategory event raised by the Hub contract.
type HubCreateCategory struct {
	Catid            *big.Int
	Name             string
	Description      string
	WorkClockTimeRef *big.Int
	Raw              *types.Log // Blockchain specific contextual infos
}

const HubCreateCategoryEventName = "CreateCategory"

// ContractEventName returns the user-defined event name.
func (HubCreateCategory) ContractEventName() string {
	return HubCreateCategoryEventName
}

// UnpackCreateCategoryEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event CreateCategory(uint256 catid, string name, string description, uint256 workClockTimeRef)
func (hub *Hub) UnpackCreateCategoryEvent(log *types.Log) (*HubCreateCategory, error) {
	event := "CreateCategory"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubCreateCategory)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubDealSponsored represents a DealSponsored event raised by the Hub contract.
type HubDealSponsored struct {
	DealId  [32]byte
	Sponsor common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const HubDealSponsoredEventName = "DealSponsored"

// ContractEventName returns the user-defined event name.
func (HubDealSponsored) ContractEventName() string {
	return HubDealSponsoredEventName
}

// UnpackDealSponsoredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DealSponsored(bytes32 dealId, address sponsor)
func (hub *Hub) UnpackDealSponsoredEvent(log *types.Log) (*HubDealSponsored, error) {
	event := "DealSponsored"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubDealSponsored)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubDealSponsoredBoost represents a DealSponsoredBoost event raised by the Hub contract.
type HubDealSponsoredBoost struct {
	DealId  [32]byte
	Sponsor common.Address
	Raw     *types.Log // Blockchain specific contextual infos
}

const HubDealSponsoredBoostEventName = "DealSponsoredBoost"

// ContractEventName returns the user-defined event name.
func (HubDealSponsoredBoost) ContractEventName() string {
	return HubDealSponsoredBoostEventName
}

// UnpackDealSponsoredBoostEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event DealSponsoredBoost(bytes32 dealId, address sponsor)
func (hub *Hub) UnpackDealSponsoredBoostEvent(log *types.Log) (*HubDealSponsoredBoost, error) {
	event := "DealSponsoredBoost"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubDealSponsoredBoost)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubFaultyContribution represents a FaultyContribution event raised by the Hub contract.
type HubFaultyContribution struct {
	Worker common.Address
	Taskid [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubFaultyContributionEventName = "FaultyContribution"

// ContractEventName returns the user-defined event name.
func (HubFaultyContribution) ContractEventName() string {
	return HubFaultyContributionEventName
}

// UnpackFaultyContributionEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event FaultyContribution(address indexed worker, bytes32 indexed taskid)
func (hub *Hub) UnpackFaultyContributionEvent(log *types.Log) (*HubFaultyContribution, error) {
	event := "FaultyContribution"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubFaultyContribution)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubLock represents a Lock event raised by the Hub contract.
type HubLock struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubLockEventName = "Lock"

// ContractEventName returns the user-defined event name.
func (HubLock) ContractEventName() string {
	return HubLockEventName
}

// UnpackLockEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Lock(address owner, uint256 amount)
func (hub *Hub) UnpackLockEvent(log *types.Log) (*HubLock, error) {
	event := "Lock"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubLock)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubOrdersMatched represents a OrdersMatched event raised by the Hub contract.
type HubOrdersMatched struct {
	Dealid         [32]byte
	AppHash        [32]byte
	DatasetHash    [32]byte
	WorkerpoolHash [32]byte
	RequestHash    [32]byte
	Volume         *big.Int
	Raw            *types.Log // Blockchain specific contextual infos
}

const HubOrdersMatchedEventName = "OrdersMatched"

// ContractEventName returns the user-defined event name.
func (HubOrdersMatched) ContractEventName() string {
	return HubOrdersMatchedEventName
}

// UnpackOrdersMatchedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OrdersMatched(bytes32 dealid, bytes32 appHash, bytes32 datasetHash, bytes32 workerpoolHash, bytes32 requestHash, uint256 volume)
func (hub *Hub) UnpackOrdersMatchedEvent(log *types.Log) (*HubOrdersMatched, error) {
	event := "OrdersMatched"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubOrdersMatched)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubOwnershipTransferred represents a OwnershipTransferred event raised by the Hub contract.
type HubOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const HubOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (HubOwnershipTransferred) ContractEventName() string {
	return HubOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (hub *Hub) UnpackOwnershipTransferredEvent(log *types.Log) (*HubOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubResultPushedBoost represents a ResultPushedBoost event raised by the Hub contract.
type HubResultPushedBoost struct {
	DealId  [32]byte
	Index   *big.Int
	Results []byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const HubResultPushedBoostEventName = "ResultPushedBoost"

// ContractEventName returns the user-defined event name.
func (HubResultPushedBoost) ContractEventName() string {
	return HubResultPushedBoostEventName
}

// UnpackResultPushedBoostEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ResultPushedBoost(bytes32 dealId, uint256 index, bytes results)
func (hub *Hub) UnpackResultPushedBoostEvent(log *types.Log) (*HubResultPushedBoost, error) {
	event := "ResultPushedBoost"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubResultPushedBoost)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubReward represents a Reward event raised by the Hub contract.
type HubReward struct {
	Owner  common.Address
	Amount *big.Int
	Ref    [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubRewardEventName = "Reward"

// ContractEventName returns the user-defined event name.
func (HubReward) ContractEventName() string {
	return HubRewardEventName
}

// UnpackRewardEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Reward(address owner, uint256 amount, bytes32 ref)
func (hub *Hub) UnpackRewardEvent(log *types.Log) (*HubReward, error) {
	event := "Reward"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubReward)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubSchedulerNotice represents a SchedulerNotice event raised by the Hub contract.
type HubSchedulerNotice struct {
	Workerpool common.Address
	Dealid     [32]byte
	Raw        *types.Log // Blockchain specific contextual infos
}

const HubSchedulerNoticeEventName = "SchedulerNotice"

// ContractEventName returns the user-defined event name.
func (HubSchedulerNotice) ContractEventName() string {
	return HubSchedulerNoticeEventName
}

// UnpackSchedulerNoticeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SchedulerNotice(address indexed workerpool, bytes32 dealid)
func (hub *Hub) UnpackSchedulerNoticeEvent(log *types.Log) (*HubSchedulerNotice, error) {
	event := "SchedulerNotice"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubSchedulerNotice)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubSchedulerNoticeBoost represents a SchedulerNoticeBoost event raised by the Hub contract.
type HubSchedulerNoticeBoost struct {
	Workerpool  common.Address
	DealId      [32]byte
	App         common.Address
	Dataset     common.Address
	Category    *big.Int
	Tag         [32]byte
	Params      string
	Beneficiary common.Address
	Raw         *types.Log // Blockchain specific contextual infos
}

const HubSchedulerNoticeBoostEventName = "SchedulerNoticeBoost"

// ContractEventName returns the user-defined event name.
func (HubSchedulerNoticeBoost) ContractEventName() string {
	return HubSchedulerNoticeBoostEventName
}

// UnpackSchedulerNoticeBoostEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SchedulerNoticeBoost(address indexed workerpool, bytes32 dealId, address app, address dataset, uint256 category, bytes32 tag, string params, address beneficiary)
func (hub *Hub) UnpackSchedulerNoticeBoostEvent(log *types.Log) (*HubSchedulerNoticeBoost, error) {
	event := "SchedulerNoticeBoost"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubSchedulerNoticeBoost)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubSeize represents a Seize event raised by the Hub contract.
type HubSeize struct {
	Owner  common.Address
	Amount *big.Int
	Ref    [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubSeizeEventName = "Seize"

// ContractEventName returns the user-defined event name.
func (HubSeize) ContractEventName() string {
	return HubSeizeEventName
}

// UnpackSeizeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Seize(address owner, uint256 amount, bytes32 ref)
func (hub *Hub) UnpackSeizeEvent(log *types.Log) (*HubSeize, error) {
	event := "Seize"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubSeize)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubSignedAppOrder represents a SignedAppOrder event raised by the Hub contract.
type HubSignedAppOrder struct {
	AppHash [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const HubSignedAppOrderEventName = "SignedAppOrder"

// ContractEventName returns the user-defined event name.
func (HubSignedAppOrder) ContractEventName() string {
	return HubSignedAppOrderEventName
}

// UnpackSignedAppOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignedAppOrder(bytes32 appHash)
func (hub *Hub) UnpackSignedAppOrderEvent(log *types.Log) (*HubSignedAppOrder, error) {
	event := "SignedAppOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubSignedAppOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubSignedDatasetOrder represents a SignedDatasetOrder event raised by the Hub contract.
type HubSignedDatasetOrder struct {
	DatasetHash [32]byte
	Raw         *types.Log // Blockchain specific contextual infos
}

const HubSignedDatasetOrderEventName = "SignedDatasetOrder"

// ContractEventName returns the user-defined event name.
func (HubSignedDatasetOrder) ContractEventName() string {
	return HubSignedDatasetOrderEventName
}

// UnpackSignedDatasetOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignedDatasetOrder(bytes32 datasetHash)
func (hub *Hub) UnpackSignedDatasetOrderEvent(log *types.Log) (*HubSignedDatasetOrder, error) {
	event := "SignedDatasetOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubSignedDatasetOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubSignedRequestOrder represents a SignedRequestOrder event raised by the Hub contract.
type HubSignedRequestOrder struct {
	RequestHash [32]byte
	Raw         *types.Log // Blockchain specific contextual infos
}

const HubSignedRequestOrderEventName = "SignedRequestOrder"

// ContractEventName returns the user-defined event name.
func (HubSignedRequestOrder) ContractEventName() string {
	return HubSignedRequestOrderEventName
}

// UnpackSignedRequestOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignedRequestOrder(bytes32 requestHash)
func (hub *Hub) UnpackSignedRequestOrderEvent(log *types.Log) (*HubSignedRequestOrder, error) {
	event := "SignedRequestOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubSignedRequestOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubSignedWorkerpoolOrder represents a SignedWorkerpoolOrder event raised by the Hub contract.
type HubSignedWorkerpoolOrder struct {
	WorkerpoolHash [32]byte
	Raw            *types.Log // Blockchain specific contextual infos
}

const HubSignedWorkerpoolOrderEventName = "SignedWorkerpoolOrder"

// ContractEventName returns the user-defined event name.
func (HubSignedWorkerpoolOrder) ContractEventName() string {
	return HubSignedWorkerpoolOrderEventName
}

// UnpackSignedWorkerpoolOrderEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event SignedWorkerpoolOrder(bytes32 workerpoolHash)
func (hub *Hub) UnpackSignedWorkerpoolOrderEvent(log *types.Log) (*HubSignedWorkerpoolOrder, error) {
	event := "SignedWorkerpoolOrder"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubSignedWorkerpoolOrder)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubTaskClaimed represents a TaskClaimed event raised by the Hub contract.
type HubTaskClaimed struct {
	Taskid [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubTaskClaimedEventName = "TaskClaimed"

// ContractEventName returns the user-defined event name.
func (HubTaskClaimed) ContractEventName() string {
	return HubTaskClaimedEventName
}

// UnpackTaskClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TaskClaimed(bytes32 indexed taskid)
func (hub *Hub) UnpackTaskClaimedEvent(log *types.Log) (*HubTaskClaimed, error) {
	event := "TaskClaimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubTaskClaimed)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubTaskConsensus represents a TaskConsensus event raised by the Hub contract.
type HubTaskConsensus struct {
	Taskid    [32]byte
	Consensus [32]byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const HubTaskConsensusEventName = "TaskConsensus"

// ContractEventName returns the user-defined event name.
func (HubTaskConsensus) ContractEventName() string {
	return HubTaskConsensusEventName
}

// UnpackTaskConsensusEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TaskConsensus(bytes32 indexed taskid, bytes32 consensus)
func (hub *Hub) UnpackTaskConsensusEvent(log *types.Log) (*HubTaskConsensus, error) {
	event := "TaskConsensus"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubTaskConsensus)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubTaskContribute represents a TaskContribute event raised by the Hub contract.
type HubTaskContribute struct {
	Taskid [32]byte
	Worker common.Address
	Hash   [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubTaskContributeEventName = "TaskContribute"

// ContractEventName returns the user-defined event name.
func (HubTaskContribute) ContractEventName() string {
	return HubTaskContributeEventName
}

// UnpackTaskContributeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TaskContribute(bytes32 indexed taskid, address indexed worker, bytes32 hash)
func (hub *Hub) UnpackTaskContributeEvent(log *types.Log) (*HubTaskContribute, error) {
	event := "TaskContribute"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubTaskContribute)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubTaskFinalize represents a TaskFinalize event raised by the Hub contract.
type HubTaskFinalize struct {
	Taskid  [32]byte
	Results []byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const HubTaskFinalizeEventName = "TaskFinalize"

// ContractEventName returns the user-defined event name.
func (HubTaskFinalize) ContractEventName() string {
	return HubTaskFinalizeEventName
}

// UnpackTaskFinalizeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TaskFinalize(bytes32 indexed taskid, bytes results)
func (hub *Hub) UnpackTaskFinalizeEvent(log *types.Log) (*HubTaskFinalize, error) {
	event := "TaskFinalize"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubTaskFinalize)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubTaskInitialize represents a TaskInitialize event raised by the Hub contract.
type HubTaskInitialize struct {
	Taskid     [32]byte
	Workerpool common.Address
	Raw        *types.Log // Blockchain specific contextual infos
}

const HubTaskInitializeEventName = "TaskInitialize"

// ContractEventName returns the user-defined event name.
func (HubTaskInitialize) ContractEventName() string {
	return HubTaskInitializeEventName
}

// UnpackTaskInitializeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TaskInitialize(bytes32 indexed taskid, address indexed workerpool)
func (hub *Hub) UnpackTaskInitializeEvent(log *types.Log) (*HubTaskInitialize, error) {
	event := "TaskInitialize"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubTaskInitialize)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubTaskReopen represents a TaskReopen event raised by the Hub contract.
type HubTaskReopen struct {
	Taskid [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubTaskReopenEventName = "TaskReopen"

// ContractEventName returns the user-defined event name.
func (HubTaskReopen) ContractEventName() string {
	return HubTaskReopenEventName
}

// UnpackTaskReopenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TaskReopen(bytes32 indexed taskid)
func (hub *Hub) UnpackTaskReopenEvent(log *types.Log) (*HubTaskReopen, error) {
	event := "TaskReopen"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubTaskReopen)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubTaskReveal represents a TaskReveal event raised by the Hub contract.
type HubTaskReveal struct {
	Taskid [32]byte
	Worker common.Address
	Digest [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubTaskRevealEventName = "TaskReveal"

// ContractEventName returns the user-defined event name.
func (HubTaskReveal) ContractEventName() string {
	return HubTaskRevealEventName
}

// UnpackTaskRevealEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event TaskReveal(bytes32 indexed taskid, address indexed worker, bytes32 digest)
func (hub *Hub) UnpackTaskRevealEvent(log *types.Log) (*HubTaskReveal, error) {
	event := "TaskReveal"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubTaskReveal)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubTransfer represents a Transfer event raised by the Hub contract.
type HubTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const HubTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (HubTransfer) ContractEventName() string {
	return HubTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (hub *Hub) UnpackTransferEvent(log *types.Log) (*HubTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubTransfer)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// HubUnlock represents a Unlock event raised by the Hub contract.
type HubUnlock struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const HubUnlockEventName = "Unlock"

// ContractEventName returns the user-defined event name.
func (HubUnlock) ContractEventName() string {
	return HubUnlockEventName
}

// UnpackUnlockEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unlock(address owner, uint256 amount)
func (hub *Hub) UnpackUnlockEvent(log *types.Log) (*HubUnlock, error) {
	event := "Unlock"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != hub.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HubUnlock)
	if len(log.Data) > 0 {
		if err := hub.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range hub.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (hub *Hub) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], hub.abi.Errors["AlreadyContributed"].ID.Bytes()[:4]) {
		return hub.UnpackAlreadyContributedError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["AlreadyRevealed"].ID.Bytes()[:4]) {
		return hub.UnpackAlreadyRevealedError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["ArrayLengthMismatch"].ID.Bytes()[:4]) {
		return hub.UnpackArrayLengthMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["CallbackDataMismatch"].ID.Bytes()[:4]) {
		return hub.UnpackCallbackDataMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["CallerIsNotTheRequester"].ID.Bytes()[:4]) {
		return hub.UnpackCallerIsNotTheRequesterError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["CallerIsNotTheScheduler"].ID.Bytes()[:4]) {
		return hub.UnpackCallerIsNotTheSchedulerError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["CallerIsNotTheToken"].ID.Bytes()[:4]) {
		return hub.UnpackCallerIsNotTheTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["ContributionsExist"].ID.Bytes()[:4]) {
		return hub.UnpackContributionsExistError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["DeadlineNotReached"].ID.Bytes()[:4]) {
		return hub.UnpackDeadlineNotReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["DeadlineReached"].ID.Bytes()[:4]) {
		return hub.UnpackDeadlineReachedError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return hub.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return hub.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["EnclaveRequired"].ID.Bytes()[:4]) {
		return hub.UnpackEnclaveRequiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["IncompatibleDatasetOrder"].ID.Bytes()[:4]) {
		return hub.UnpackIncompatibleDatasetOrderError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["IncompleteSelector"].ID.Bytes()[:4]) {
		return hub.UnpackIncompleteSelectorError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["InvalidAuthorization"].ID.Bytes()[:4]) {
		return hub.UnpackInvalidAuthorizationError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["InvalidEnclaveSignature"].ID.Bytes()[:4]) {
		return hub.UnpackInvalidEnclaveSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["NoFormerHub"].ID.Bytes()[:4]) {
		return hub.UnpackNoFormerHubError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["NotAContract"].ID.Bytes()[:4]) {
		return hub.UnpackNotAContractError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["NotContractOwner"].ID.Bytes()[:4]) {
		return hub.UnpackNotContractOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["NotInConsensus"].ID.Bytes()[:4]) {
		return hub.UnpackNotInConsensusError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["NothingToReveal"].ID.Bytes()[:4]) {
		return hub.UnpackNothingToRevealError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["OperationFailed"].ID.Bytes()[:4]) {
		return hub.UnpackOperationFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["ReceiverIsTheHub"].ID.Bytes()[:4]) {
		return hub.UnpackReceiverIsTheHubError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["ResultHashMismatch"].ID.Bytes()[:4]) {
		return hub.UnpackResultHashMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["ResultSealMismatch"].ID.Bytes()[:4]) {
		return hub.UnpackResultSealMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["RevealsMissing"].ID.Bytes()[:4]) {
		return hub.UnpackRevealsMissingError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["SafeCastOverflowedUintDowncast"].ID.Bytes()[:4]) {
		return hub.UnpackSafeCastOverflowedUintDowncastError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["TaskOutsideDeal"].ID.Bytes()[:4]) {
		return hub.UnpackTaskOutsideDealError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["TokenTransferFailed"].ID.Bytes()[:4]) {
		return hub.UnpackTokenTransferFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["TooManyContributors"].ID.Bytes()[:4]) {
		return hub.UnpackTooManyContributorsError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["TrustTooHigh"].ID.Bytes()[:4]) {
		return hub.UnpackTrustTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["UnexpectedTaskStatus"].ID.Bytes()[:4]) {
		return hub.UnpackUnexpectedTaskStatusError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["UnknownCategory"].ID.Bytes()[:4]) {
		return hub.UnpackUnknownCategoryError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["UnsupportedOperation"].ID.Bytes()[:4]) {
		return hub.UnpackUnsupportedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], hub.abi.Errors["ValueTooLarge"].ID.Bytes()[:4]) {
		return hub.UnpackValueTooLargeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// HubAlreadyContributed represents a AlreadyContributed error raised by the Hub contract.
type HubAlreadyContributed struct {
	TaskId [32]byte
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyContributed(bytes32 taskId, address worker)
func HubAlreadyContributedErrorID() common.Hash {
	return common.HexToHash("0xa4fb67aa9fd4606115f88ac7c2c9bb37faa1d4b937a33c7b4bf5d5daa7710474")
}

// UnpackAlreadyContributedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyContributed(bytes32 taskId, address worker)
func (hub *Hub) UnpackAlreadyContributedError(raw []byte) (*HubAlreadyContributed, error) {
	out := new(HubAlreadyContributed)
	if err := hub.abi.UnpackIntoInterface(out, "AlreadyContributed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubAlreadyRevealed represents a AlreadyRevealed error raised by the Hub contract.
type HubAlreadyRevealed struct {
	TaskId   [32]byte
	Revealed *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyRevealed(bytes32 taskId, uint256 revealed)
func HubAlreadyRevealedErrorID() common.Hash {
	return common.HexToHash("0x5726e182ff427414f8eab745611158877ba1a102135b459f4bf2d5c9038d11b7")
}

// UnpackAlreadyRevealedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyRevealed(bytes32 taskId, uint256 revealed)
func (hub *Hub) UnpackAlreadyRevealedError(raw []byte) (*HubAlreadyRevealed, error) {
	out := new(HubAlreadyRevealed)
	if err := hub.abi.UnpackIntoInterface(out, "AlreadyRevealed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubArrayLengthMismatch represents a ArrayLengthMismatch error raised by the Hub contract.
type HubArrayLengthMismatch struct {
	First  *big.Int
	Second *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ArrayLengthMismatch(uint256 first, uint256 second)
func HubArrayLengthMismatchErrorID() common.Hash {
	return common.HexToHash("0xfa5dbe08c46ac37e791eccb4ef5f86e9a605433424e83010aa6d03a83c823203")
}

// UnpackArrayLengthMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ArrayLengthMismatch(uint256 first, uint256 second)
func (hub *Hub) UnpackArrayLengthMismatchError(raw []byte) (*HubArrayLengthMismatch, error) {
	out := new(HubArrayLengthMismatch)
	if err := hub.abi.UnpackIntoInterface(out, "ArrayLengthMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubCallbackDataMismatch represents a CallbackDataMismatch error raised by the Hub contract.
type HubCallbackDataMismatch struct {
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallbackDataMismatch(bytes32 expected, bytes32 actual)
func HubCallbackDataMismatchErrorID() common.Hash {
	return common.HexToHash("0xa049af469d0345dd0ff3992d1d15cd0e5510fb8a181b96048e696aac9e25e703")
}

// UnpackCallbackDataMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallbackDataMismatch(bytes32 expected, bytes32 actual)
func (hub *Hub) UnpackCallbackDataMismatchError(raw []byte) (*HubCallbackDataMismatch, error) {
	out := new(HubCallbackDataMismatch)
	if err := hub.abi.UnpackIntoInterface(out, "CallbackDataMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubCallerIsNotTheRequester represents a CallerIsNotTheRequester error raised by the Hub contract.
type HubCallerIsNotTheRequester struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallerIsNotTheRequester()
func HubCallerIsNotTheRequesterErrorID() common.Hash {
	return common.HexToHash("0x74a0583f08364a80e04a39553856ef1b6da68fd8fb351932beaafb8af4bc3d23")
}

// UnpackCallerIsNotTheRequesterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallerIsNotTheRequester()
func (hub *Hub) UnpackCallerIsNotTheRequesterError(raw []byte) (*HubCallerIsNotTheRequester, error) {
	out := new(HubCallerIsNotTheRequester)
	if err := hub.abi.UnpackIntoInterface(out, "CallerIsNotTheRequester", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubCallerIsNotTheScheduler represents a CallerIsNotTheScheduler error raised by the Hub contract.
type HubCallerIsNotTheScheduler struct {
	Caller    common.Address
	Scheduler common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallerIsNotTheScheduler(address caller, address scheduler)
func HubCallerIsNotTheSchedulerErrorID() common.Hash {
	return common.HexToHash("0x456e8ce7d6fbb553b687bdbddb8c692c3c8b30298771834ec5e3d571cfd839b7")
}

// UnpackCallerIsNotTheSchedulerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallerIsNotTheScheduler(address caller, address scheduler)
func (hub *Hub) UnpackCallerIsNotTheSchedulerError(raw []byte) (*HubCallerIsNotTheScheduler, error) {
	out := new(HubCallerIsNotTheScheduler)
	if err := hub.abi.UnpackIntoInterface(out, "CallerIsNotTheScheduler", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubCallerIsNotTheToken represents a CallerIsNotTheToken error raised by the Hub contract.
type HubCallerIsNotTheToken struct {
	Caller common.Address
	Token  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallerIsNotTheToken(address caller, address token)
func HubCallerIsNotTheTokenErrorID() common.Hash {
	return common.HexToHash("0x49c370c7f03a332bcdb743cc866cdbaf069f1235c26bdfd3beb55b13ec937daa")
}

// UnpackCallerIsNotTheTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallerIsNotTheToken(address caller, address token)
func (hub *Hub) UnpackCallerIsNotTheTokenError(raw []byte) (*HubCallerIsNotTheToken, error) {
	out := new(HubCallerIsNotTheToken)
	if err := hub.abi.UnpackIntoInterface(out, "CallerIsNotTheToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubContributionsExist represents a ContributionsExist error raised by the Hub contract.
type HubContributionsExist struct {
	TaskId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ContributionsExist(bytes32 taskId)
func HubContributionsExistErrorID() common.Hash {
	return common.HexToHash("0xab4f2a64f9e06741e78dbc088a279b2fb160f90bbb2a643fc6f0256116b79ee0")
}

// UnpackContributionsExistError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ContributionsExist(bytes32 taskId)
func (hub *Hub) UnpackContributionsExistError(raw []byte) (*HubContributionsExist, error) {
	out := new(HubContributionsExist)
	if err := hub.abi.UnpackIntoInterface(out, "ContributionsExist", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubDeadlineNotReached represents a DeadlineNotReached error raised by the Hub contract.
type HubDeadlineNotReached struct {
	Deadline    *big.Int
	CurrentTime *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlineNotReached(uint256 deadline, uint256 currentTime)
func HubDeadlineNotReachedErrorID() common.Hash {
	return common.HexToHash("0x523b7228f899a933c6fb48d8c9fcb0758d81eb12e04fcbd55e55d87e2468d12c")
}

// UnpackDeadlineNotReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlineNotReached(uint256 deadline, uint256 currentTime)
func (hub *Hub) UnpackDeadlineNotReachedError(raw []byte) (*HubDeadlineNotReached, error) {
	out := new(HubDeadlineNotReached)
	if err := hub.abi.UnpackIntoInterface(out, "DeadlineNotReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubDeadlineReached represents a DeadlineReached error raised by the Hub contract.
type HubDeadlineReached struct {
	Deadline    *big.Int
	CurrentTime *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlineReached(uint256 deadline, uint256 currentTime)
func HubDeadlineReachedErrorID() common.Hash {
	return common.HexToHash("0xd0a86826cff2c480c589a3b9eb37e79ef9c97e0ad968b69a5a6472fc12f73d0c")
}

// UnpackDeadlineReachedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlineReached(uint256 deadline, uint256 currentTime)
func (hub *Hub) UnpackDeadlineReachedError(raw []byte) (*HubDeadlineReached, error) {
	out := new(HubDeadlineReached)
	if err := hub.abi.UnpackIntoInterface(out, "DeadlineReached", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the Hub contract.
type HubERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func HubERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (hub *Hub) UnpackERC20InsufficientAllowanceError(raw []byte) (*HubERC20InsufficientAllowance, error) {
	out := new(HubERC20InsufficientAllowance)
	if err := hub.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the Hub contract.
type HubERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func HubERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (hub *Hub) UnpackERC20InsufficientBalanceError(raw []byte) (*HubERC20InsufficientBalance, error) {
	out := new(HubERC20InsufficientBalance)
	if err := hub.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubEnclaveRequired represents a EnclaveRequired error raised by the Hub contract.
type HubEnclaveRequired struct {
	TaskId [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EnclaveRequired(bytes32 taskId)
func HubEnclaveRequiredErrorID() common.Hash {
	return common.HexToHash("0x249aeceb7c0fba9fafbad2cd6d2acffcc13ca1e2d171b178d4a516d62773dbb3")
}

// UnpackEnclaveRequiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EnclaveRequired(bytes32 taskId)
func (hub *Hub) UnpackEnclaveRequiredError(raw []byte) (*HubEnclaveRequired, error) {
	out := new(HubEnclaveRequired)
	if err := hub.abi.UnpackIntoInterface(out, "EnclaveRequired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubIncompatibleDatasetOrder represents a IncompatibleDatasetOrder error raised by the Hub contract.
type HubIncompatibleDatasetOrder struct {
	Reason string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error IncompatibleDatasetOrder(string reason)
func HubIncompatibleDatasetOrderErrorID() common.Hash {
	return common.HexToHash("0x0afd93823f34d864aba2ef27c6c10b19270ada08d0ea1d7da491dcd8b6cca435")
}

// UnpackIncompatibleDatasetOrderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error IncompatibleDatasetOrder(string reason)
func (hub *Hub) UnpackIncompatibleDatasetOrderError(raw []byte) (*HubIncompatibleDatasetOrder, error) {
	out := new(HubIncompatibleDatasetOrder)
	if err := hub.abi.UnpackIntoInterface(out, "IncompatibleDatasetOrder", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubIncompleteSelector represents a IncompleteSelector error raised by the Hub contract.
type HubIncompleteSelector struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error IncompleteSelector(uint256 length)
func HubIncompleteSelectorErrorID() common.Hash {
	return common.HexToHash("0xe750afe5d2a7a1fb106506701a59700e550ff21cb3162b314c2a658e4f3b2f5e")
}

// UnpackIncompleteSelectorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error IncompleteSelector(uint256 length)
func (hub *Hub) UnpackIncompleteSelectorError(raw []byte) (*HubIncompleteSelector, error) {
	out := new(HubIncompleteSelector)
	if err := hub.abi.UnpackIntoInterface(out, "IncompleteSelector", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubInvalidAuthorization represents a InvalidAuthorization error raised by the Hub contract.
type HubInvalidAuthorization struct {
	TaskId [32]byte
	Worker common.Address
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidAuthorization(bytes32 taskId, address worker, address signer)
func HubInvalidAuthorizationErrorID() common.Hash {
	return common.HexToHash("0xdf7a35ffc07fc00804be5e8ce5bf641260b15689c27e2bd4e8d95edbda1e539e")
}

// UnpackInvalidAuthorizationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidAuthorization(bytes32 taskId, address worker, address signer)
func (hub *Hub) UnpackInvalidAuthorizationError(raw []byte) (*HubInvalidAuthorization, error) {
	out := new(HubInvalidAuthorization)
	if err := hub.abi.UnpackIntoInterface(out, "InvalidAuthorization", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubInvalidEnclaveSignature represents a InvalidEnclaveSignature error raised by the Hub contract.
type HubInvalidEnclaveSignature struct {
	TaskId           [32]byte
	EnclaveChallenge common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidEnclaveSignature(bytes32 taskId, address enclaveChallenge)
func HubInvalidEnclaveSignatureErrorID() common.Hash {
	return common.HexToHash("0x43b6c66c24a30583ff7c120b65b3dcc068e504bce28f7eac15383c485813064d")
}

// UnpackInvalidEnclaveSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidEnclaveSignature(bytes32 taskId, address enclaveChallenge)
func (hub *Hub) UnpackInvalidEnclaveSignatureError(raw []byte) (*HubInvalidEnclaveSignature, error) {
	out := new(HubInvalidEnclaveSignature)
	if err := hub.abi.UnpackIntoInterface(out, "InvalidEnclaveSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubNoFormerHub represents a NoFormerHub error raised by the Hub contract.
type HubNoFormerHub struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoFormerHub()
func HubNoFormerHubErrorID() common.Hash {
	return common.HexToHash("0x605318dea2bdec039e7bf2ceb4b65c97b3577d6f973c06c1106f6e653be4de23")
}

// UnpackNoFormerHubError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoFormerHub()
func (hub *Hub) UnpackNoFormerHubError(raw []byte) (*HubNoFormerHub, error) {
	out := new(HubNoFormerHub)
	if err := hub.abi.UnpackIntoInterface(out, "NoFormerHub", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubNotAContract represents a NotAContract error raised by the Hub contract.
type HubNotAContract struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAContract(address account)
func HubNotAContractErrorID() common.Hash {
	return common.HexToHash("0x8a8b41ec6b8382733436ac0321a506b0d1e41dc29c8650d1fd1ff17e726ab809")
}

// UnpackNotAContractError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAContract(address account)
func (hub *Hub) UnpackNotAContractError(raw []byte) (*HubNotAContract, error) {
	out := new(HubNotAContract)
	if err := hub.abi.UnpackIntoInterface(out, "NotAContract", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubNotContractOwner represents a NotContractOwner error raised by the Hub contract.
type HubNotContractOwner struct {
	User  common.Address
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotContractOwner(address user, address owner)
func HubNotContractOwnerErrorID() common.Hash {
	return common.HexToHash("0xff4127cb4f3c75754a33446b61dd6e8541c36af1a5b6445d51621bd583752910")
}

// UnpackNotContractOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotContractOwner(address user, address owner)
func (hub *Hub) UnpackNotContractOwnerError(raw []byte) (*HubNotContractOwner, error) {
	out := new(HubNotContractOwner)
	if err := hub.abi.UnpackIntoInterface(out, "NotContractOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubNotInConsensus represents a NotInConsensus error raised by the Hub contract.
type HubNotInConsensus struct {
	TaskId [32]byte
	Worker common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotInConsensus(bytes32 taskId, address worker)
func HubNotInConsensusErrorID() common.Hash {
	return common.HexToHash("0x8a4029272a35b3042402dbf4ce597b6d9d02e6c4546033dc1d19b78db1b275f1")
}

// UnpackNotInConsensusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotInConsensus(bytes32 taskId, address worker)
func (hub *Hub) UnpackNotInConsensusError(raw []byte) (*HubNotInConsensus, error) {
	out := new(HubNotInConsensus)
	if err := hub.abi.UnpackIntoInterface(out, "NotInConsensus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubNothingToReveal represents a NothingToReveal error raised by the Hub contract.
type HubNothingToReveal struct {
	TaskId [32]byte
	Worker common.Address
	Status uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToReveal(bytes32 taskId, address worker, uint8 status)
func HubNothingToRevealErrorID() common.Hash {
	return common.HexToHash("0xddda2c8284c5fe2ca46668aaeff237b93a80d6cee74f28a7fc2781dc27fd62c4")
}

// UnpackNothingToRevealError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToReveal(bytes32 taskId, address worker, uint8 status)
func (hub *Hub) UnpackNothingToRevealError(raw []byte) (*HubNothingToReveal, error) {
	out := new(HubNothingToReveal)
	if err := hub.abi.UnpackIntoInterface(out, "NothingToReveal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubOperationFailed represents a OperationFailed error raised by the Hub contract.
type HubOperationFailed struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OperationFailed()
func HubOperationFailedErrorID() common.Hash {
	return common.HexToHash("0x0364eed29d3c5b620c20448af9cc2b2cee1e63c1dd6500f0627add3b9e1834b7")
}

// UnpackOperationFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OperationFailed()
func (hub *Hub) UnpackOperationFailedError(raw []byte) (*HubOperationFailed, error) {
	out := new(HubOperationFailed)
	if err := hub.abi.UnpackIntoInterface(out, "OperationFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubReceiverIsTheHub represents a ReceiverIsTheHub error raised by the Hub contract.
type HubReceiverIsTheHub struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReceiverIsTheHub()
func HubReceiverIsTheHubErrorID() common.Hash {
	return common.HexToHash("0x4e2caee85f5128ce664ab52e556851b62d2c7cf9bf0ae8fc19e9871d2cd88231")
}

// UnpackReceiverIsTheHubError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReceiverIsTheHub()
func (hub *Hub) UnpackReceiverIsTheHubError(raw []byte) (*HubReceiverIsTheHub, error) {
	out := new(HubReceiverIsTheHub)
	if err := hub.abi.UnpackIntoInterface(out, "ReceiverIsTheHub", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubResultHashMismatch represents a ResultHashMismatch error raised by the Hub contract.
type HubResultHashMismatch struct {
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultHashMismatch(bytes32 expected, bytes32 actual)
func HubResultHashMismatchErrorID() common.Hash {
	return common.HexToHash("0xac8b062f64377dc4715d033ddd25fa14d89ce91da8d4a9cb9307e14c9a0c325c")
}

// UnpackResultHashMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultHashMismatch(bytes32 expected, bytes32 actual)
func (hub *Hub) UnpackResultHashMismatchError(raw []byte) (*HubResultHashMismatch, error) {
	out := new(HubResultHashMismatch)
	if err := hub.abi.UnpackIntoInterface(out, "ResultHashMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubResultSealMismatch represents a ResultSealMismatch error raised by the Hub contract.
type HubResultSealMismatch struct {
	Expected [32]byte
	Actual   [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ResultSealMismatch(bytes32 expected, bytes32 actual)
func HubResultSealMismatchErrorID() common.Hash {
	return common.HexToHash("0x9bc5d82ac6bfb2b826d7f83f3c526ebefd60b4406e697b9db391693aae228f97")
}

// UnpackResultSealMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ResultSealMismatch(bytes32 expected, bytes32 actual)
func (hub *Hub) UnpackResultSealMismatchError(raw []byte) (*HubResultSealMismatch, error) {
	out := new(HubResultSealMismatch)
	if err := hub.abi.UnpackIntoInterface(out, "ResultSealMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubRevealsMissing represents a RevealsMissing error raised by the Hub contract.
type HubRevealsMissing struct {
	Revealed       *big.Int
	Winners        *big.Int
	RevealDeadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RevealsMissing(uint256 revealed, uint256 winners, uint256 revealDeadline)
func HubRevealsMissingErrorID() common.Hash {
	return common.HexToHash("0x77ccfa9f21522383f095c599d2dd7fd993b034a6e4c195a30e3971e0a4323a8b")
}

// UnpackRevealsMissingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RevealsMissing(uint256 revealed, uint256 winners, uint256 revealDeadline)
func (hub *Hub) UnpackRevealsMissingError(raw []byte) (*HubRevealsMissing, error) {
	out := new(HubRevealsMissing)
	if err := hub.abi.UnpackIntoInterface(out, "RevealsMissing", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubSafeCastOverflowedUintDowncast represents a SafeCastOverflowedUintDowncast error raised by the Hub contract.
type HubSafeCastOverflowedUintDowncast struct {
	Bits  uint8
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func HubSafeCastOverflowedUintDowncastErrorID() common.Hash {
	return common.HexToHash("0x6dfcc6503a32754ce7a89698e18201fc5294fd4aad43edefee786f88423b1a12")
}

// UnpackSafeCastOverflowedUintDowncastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)
func (hub *Hub) UnpackSafeCastOverflowedUintDowncastError(raw []byte) (*HubSafeCastOverflowedUintDowncast, error) {
	out := new(HubSafeCastOverflowedUintDowncast)
	if err := hub.abi.UnpackIntoInterface(out, "SafeCastOverflowedUintDowncast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubTaskOutsideDeal represents a TaskOutsideDeal error raised by the Hub contract.
type HubTaskOutsideDeal struct {
	DealId [32]byte
	Index  *big.Int
	First  *big.Int
	Size   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TaskOutsideDeal(bytes32 dealId, uint256 index, uint256 first, uint256 size)
func HubTaskOutsideDealErrorID() common.Hash {
	return common.HexToHash("0x018219c5042bc8e23040592c3c6575d7a219753b72793c2188b0da416735f369")
}

// UnpackTaskOutsideDealError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TaskOutsideDeal(bytes32 dealId, uint256 index, uint256 first, uint256 size)
func (hub *Hub) UnpackTaskOutsideDealError(raw []byte) (*HubTaskOutsideDeal, error) {
	out := new(HubTaskOutsideDeal)
	if err := hub.abi.UnpackIntoInterface(out, "TaskOutsideDeal", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubTokenTransferFailed represents a TokenTransferFailed error raised by the Hub contract.
type HubTokenTransferFailed struct {
	To     common.Address
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenTransferFailed(address to, uint256 amount)
func HubTokenTransferFailedErrorID() common.Hash {
	return common.HexToHash("0x127744c07062cf36f8b854a99641bec2c737e2bc32c9602181c57c959505d567")
}

// UnpackTokenTransferFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenTransferFailed(address to, uint256 amount)
func (hub *Hub) UnpackTokenTransferFailedError(raw []byte) (*HubTokenTransferFailed, error) {
	out := new(HubTokenTransferFailed)
	if err := hub.abi.UnpackIntoInterface(out, "TokenTransferFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubTooManyContributors represents a TooManyContributors error raised by the Hub contract.
type HubTooManyContributors struct {
	TaskId [32]byte
	Max    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManyContributors(bytes32 taskId, uint256 max)
func HubTooManyContributorsErrorID() common.Hash {
	return common.HexToHash("0xda19d94cea95dd313deea27b4a4a68c775528e2423ded5654a4a496c223d4236")
}

// UnpackTooManyContributorsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManyContributors(bytes32 taskId, uint256 max)
func (hub *Hub) UnpackTooManyContributorsError(raw []byte) (*HubTooManyContributors, error) {
	out := new(HubTooManyContributors)
	if err := hub.abi.UnpackIntoInterface(out, "TooManyContributors", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubTrustTooHigh represents a TrustTooHigh error raised by the Hub contract.
type HubTrustTooHigh struct {
	TaskId [32]byte
	Trust  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TrustTooHigh(bytes32 taskId, uint256 trust)
func HubTrustTooHighErrorID() common.Hash {
	return common.HexToHash("0x2e3449763e39dc60f9e1c9f55a9017cc1d755d4ec944003277cfc84ff4fc214f")
}

// UnpackTrustTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TrustTooHigh(bytes32 taskId, uint256 trust)
func (hub *Hub) UnpackTrustTooHighError(raw []byte) (*HubTrustTooHigh, error) {
	out := new(HubTrustTooHigh)
	if err := hub.abi.UnpackIntoInterface(out, "TrustTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubUnexpectedTaskStatus represents a UnexpectedTaskStatus error raised by the Hub contract.
type HubUnexpectedTaskStatus struct {
	TaskId [32]byte
	Status uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnexpectedTaskStatus(bytes32 taskId, uint8 status)
func HubUnexpectedTaskStatusErrorID() common.Hash {
	return common.HexToHash("0x146d9ab5429fefd20bf4d7deb1f56a5d26c917a0f57336be6d24e74bd9d09ce2")
}

// UnpackUnexpectedTaskStatusError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnexpectedTaskStatus(bytes32 taskId, uint8 status)
func (hub *Hub) UnpackUnexpectedTaskStatusError(raw []byte) (*HubUnexpectedTaskStatus, error) {
	out := new(HubUnexpectedTaskStatus)
	if err := hub.abi.UnpackIntoInterface(out, "UnexpectedTaskStatus", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubUnknownCategory represents a UnknownCategory error raised by the Hub contract.
type HubUnknownCategory struct {
	Id    *big.Int
	Count *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownCategory(uint256 id, uint256 count)
func HubUnknownCategoryErrorID() common.Hash {
	return common.HexToHash("0xd53ebe5d37af7fa08dcbd5d007eb2434e52b0114e6c10f256f82655af3a8f673")
}

// UnpackUnknownCategoryError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownCategory(uint256 id, uint256 count)
func (hub *Hub) UnpackUnknownCategoryError(raw []byte) (*HubUnknownCategory, error) {
	out := new(HubUnknownCategory)
	if err := hub.abi.UnpackIntoInterface(out, "UnknownCategory", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubUnsupportedOperation represents a UnsupportedOperation error raised by the Hub contract.
type HubUnsupportedOperation struct {
	Selector [4]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnsupportedOperation(bytes4 selector)
func HubUnsupportedOperationErrorID() common.Hash {
	return common.HexToHash("0xde6168e5c0d1e7b534d186e445f14bc2c03430f9cfc70834005298ed2c368cbb")
}

// UnpackUnsupportedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnsupportedOperation(bytes4 selector)
func (hub *Hub) UnpackUnsupportedOperationError(raw []byte) (*HubUnsupportedOperation, error) {
	out := new(HubUnsupportedOperation)
	if err := hub.abi.UnpackIntoInterface(out, "UnsupportedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HubValueTooLarge represents a ValueTooLarge error raised by the Hub contract.
type HubValueTooLarge struct {
	Field string
	Value *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ValueTooLarge(string field, uint256 value, uint256 max)
func HubValueTooLargeErrorID() common.Hash {
	return common.HexToHash("0x1dc117a6c33ccf5c3d877f4ce817c59452c480caca6ebafd1a2eecfeef16dc10")
}

// UnpackValueTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ValueTooLarge(string field, uint256 value, uint256 max)
func (hub *Hub) UnpackValueTooLargeError(raw []byte) (*HubValueTooLarge, error) {
	out := new(HubValueTooLarge)
	if err := hub.abi.UnpackIntoInterface(out, "ValueTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// NativeEscrowMetaData contains all meta data concerning the NativeEscrow contract.
var NativeEscrowMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"approveAndCall\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"delta\",\"type\":\"uint256\"}],\"name\":\"decreaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"deposit\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"depositFor\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256[]\",\"name\":\"amounts\",\"type\":\"uint256[]\"},{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"}],\"name\":\"depositForArray\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"frozenOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"delta\",\"type\":\"uint256\"}],\"name\":\"increaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"recover\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"delta\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"withdrawTo\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Lock\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"name\":\"Reward\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"name\":\"Seize\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Unlock\",\"type\":\"event\"}]",
	ID:  "43188a0b375a1aa39a1685624e0c396b17",
	Bin: "0x60808060405234601557611306908161001a8239f35b5f80fdfe608080604052600436101561002a575b5036156100215761001f3361126b565b005b61001f3361126b565b5f3560e01c90816306fdde031461097c57508063095ea7b31461095657806318160ddd146109395780631bf6e00d1461090157806323b872dd1461087b5780632e1a7d4d1461085e578063313ce5671461083b5780633354f8a5146106c4578063395093511461066f57806370a082311461063a57806395d89b41146104ff578063a457c2d7146104a2578063a9059cbb1461047c578063aa67c91914610460578063c86283c81461043c578063cae9ca5114610272578063ce746024146101bd578063d0e30db01461019e578063dd62ed3e146101305763fc0c546a14610112575f61000f565b3461012c575f60031936011261012c5760206040515f8152f35b5f80fd5b3461012c57604060031936011261012c57610149610a7c565b73ffffffffffffffffffffffffffffffffffffffff610166610a9f565b91165f52600c60205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f60031936011261012c576101b23361126b565b602060405160018152f35b3461012c575f60031936011261012c5773ffffffffffffffffffffffffffffffffffffffff5f54168033036102145760209061020c610205633b9aca00470460085490610b9e565b809261104b565b604051908152f35b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602060248201527f4f776e61626c653a2063616c6c6572206973206e6f7420746865206f776e65726044820152fd5b3461012c57606060031936011261012c5761028b610a7c565b60443560243567ffffffffffffffff821161012c573660238301121561012c5781600401359267ffffffffffffffff841161012c57366024858501011161012c576020925f73ffffffffffffffffffffffffffffffffffffffff60a4856102f56024978733610bb8565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8a6040519b8c9a8b998a967f8f4ffcb1000000000000000000000000000000000000000000000000000000008852336004890152828801523060448801526080606488015282608488015201868601378685828601015201168101030193165af1908115610431575f916103f6575b501561039857602060405160018152f35b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601060248201527f617070726f76616c2d72656675736564000000000000000000000000000000006044820152fd5b90506020813d602011610429575b8161041160209383610af3565b8101031261012c5751801515810361012c5781610387565b3d9150610404565b6040513d5f823e3d90fd5b3461012c57604060031936011261012c576101b2610458610a9f565b600435610f57565b602060031936011261012c576101b2610477610a7c565b61126b565b3461012c57604060031936011261012c576101b2610498610a7c565b6024359033610d3c565b3461012c57604060031936011261012c576101b26104be610a7c565b335f52600c60205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f526020526104f860405f20602435905483610efa565b9033610bb8565b3461012c575f60031936011261012c576040515f600e548060011c90600181168015610630575b602083108114610603578285529081156105c15750600114610563575b61055f8361055381850382610af3565b60405191829182610a34565b0390f35b919050600e5f527fbb7b4a454dc3493923482f07822329ed19e8244eff582cc204f8554c3620c3fd915f905b8082106105a757509091508101602001610553610543565b91926001816020925483858801015201910190929161058f565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b840190910191506105539050610543565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691610526565b3461012c57602060031936011261012c57602067ffffffffffffffff61acc0610661610a7c565b60601b175416604051908152f35b3461012c57604060031936011261012c576101b261068b610a7c565b335f52600c60205260405f2073ffffffffffffffffffffffffffffffffffffffff82165f526020526104f860405f206024359054610bab565b604060031936011261012c5760043567ffffffffffffffff811161012c576106f0903690600401610ac2565b9060243567ffffffffffffffff811161012c57610711903690600401610ac2565b90918184036107dd57919034925f925b858410610732576101b28533611199565b90919293610741858785610b61565b35633b9aca00810290808204633b9aca0014901517156107b05761076491610b9e565b93610770818584610b61565b359073ffffffffffffffffffffffffffffffffffffffff8216820361012c576107a76001926107a0838a88610b61565b359061104b565b01929190610721565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601460248201527f696e76616c69642d61727261792d6c656e6774680000000000000000000000006044820152fd5b3461012c575f60031936011261012c57602060ff60015460a01c16604051908152f35b3461012c57602060031936011261012c576101b233600435610f57565b3461012c57606060031936011261012c576101b2610897610a7c565b6108f96108a2610a9f565b6108b0604435809285610d3c565b73ffffffffffffffffffffffffffffffffffffffff83165f52600c60205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f205433610efa565b903390610bb8565b3461012c57602060031936011261012c57602067ffffffffffffffff61acc0610928610a7c565b60601b175460401c16604051908152f35b3461012c575f60031936011261012c576020600854604051908152f35b3461012c57604060031936011261012c576101b2610972610a7c565b6024359033610bb8565b3461012c575f60031936011261012c575f600d548060011c90600181168015610a2a575b602083108114610603578285529081156105c157506001146109cc5761055f8361055381850382610af3565b919050600d5f527fd7b6990105719101dabeb77144f2a3385c8033acd3af97e9423a695e81ad1eb5915f905b808210610a1057509091508101602001610553610543565b9192600181602092548385880101520191019092916109f8565b91607f16916109a0565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602060409481855280519182918282880152018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361012c57565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361012c57565b9181601f8401121561012c5782359167ffffffffffffffff831161012c576020808501948460051b01011161012c57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610b3457604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b9190811015610b715760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b919082039182116107b057565b919082018092116107b057565b73ffffffffffffffffffffffffffffffffffffffff16908115610cb95773ffffffffffffffffffffffffffffffffffffffff16918215610c355760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f52600c825260405f20855f5282528060405f2055604051908152a3565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602260248201527f45524332303a20617070726f766520746f20746865207a65726f20616464726560448201527f73730000000000000000000000000000000000000000000000000000000000006064820152fd5b60846040517f08c379a0000000000000000000000000000000000000000000000000000000008152602060048201526024808201527f45524332303a20617070726f76652066726f6d20746865207a65726f2061646460448201527f72657373000000000000000000000000000000000000000000000000000000006064820152fd5b73ffffffffffffffffffffffffffffffffffffffff8116918215610e765773ffffffffffffffffffffffffffffffffffffffff8116938415610df257308514610dca5761acc0602092610db0837fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef9661128c565b60601b17610dbf828254610bab565b9055604051908152a3565b7f4e2caee8000000000000000000000000000000000000000000000000000000005f5260045ffd5b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602360248201527f45524332303a207472616e7366657220746f20746865207a65726f206164647260448201527f65737300000000000000000000000000000000000000000000000000000000006064820152fd5b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f45524332303a207472616e736665722066726f6d20746865207a65726f20616460448201527f64726573730000000000000000000000000000000000000000000000000000006064820152fd5b818311610f0f575090610f0c91610b9e565b90565b73ffffffffffffffffffffffffffffffffffffffff907ffb8f41b2000000000000000000000000000000000000000000000000000000005f521660045260245260445260645ffd5b3315610fc757610f67813361128c565b610f7381600854610b9e565b6008555f6040518281527fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203392a3633b9aca00810290808204633b9aca0014901517156107b057610fc591611199565b565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602160248201527f45524332303a206275726e2066726f6d20746865207a65726f2061646472657360448201527f73000000000000000000000000000000000000000000000000000000000000006064820152fd5b9073ffffffffffffffffffffffffffffffffffffffff821691821561113b57308314610dca5761107d82600854610bab565b67ffffffffffffffff81116110c8575f9261acc07fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef9360209360085560601b17610dbf828254610bab565b60a490604051907f1dc117a600000000000000000000000000000000000000000000000000000000825260606004830152600c60648301527f746f74616c20737570706c7900000000000000000000000000000000000000006084830152602482015267ffffffffffffffff6044820152fd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601f60248201527f45524332303a206d696e7420746f20746865207a65726f2061646472657373006044820152fd5b8115611267575f80809381935af13d15611262573d67ffffffffffffffff8111610b3457604051906111f360207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8401160183610af3565b81525f60203d92013e5b1561120457565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601660248201527f6e61746976652d7472616e736665722d6661696c6564000000000000000000006044820152fd5b6111fd565b5050565b61127c90633b9aca0034049061104b565b610fc5633b9aca00340633611199565b9061acc08260601b179182549067ffffffffffffffff8216908184116112bc575050906112b891610b9e565b9055565b73ffffffffffffffffffffffffffffffffffffffff9192507fe450d38c000000000000000000000000000000000000000000000000000000005f521660045260245260445260645ffd",
}

// NativeEscrow is an auto generated Go binding around an Ethereum contract.
type NativeEscrow struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *NativeEscrow) GetABI() abi.ABI {
	return c.abi
}

// NewNativeEscrow creates a new instance of NativeEscrow.
func NewNativeEscrow() *NativeEscrow {
	parsed, err := NativeEscrowMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &NativeEscrow{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *NativeEscrow) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address account, address spender) view returns(uint256)
func (nativeEscrow *NativeEscrow) PackAllowance(account common.Address, spender common.Address) []byte {
	enc, err := nativeEscrow.abi.Pack("allowance", account, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address account, address spender) view returns(uint256)
func (nativeEscrow *NativeEscrow) TryPackAllowance(account common.Address, spender common.Address) ([]byte, error) {
	return nativeEscrow.abi.Pack("allowance", account, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address account, address spender) view returns(uint256)
func (nativeEscrow *NativeEscrow) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := nativeEscrow.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (nativeEscrow *NativeEscrow) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := nativeEscrow.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (nativeEscrow *NativeEscrow) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return nativeEscrow.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (nativeEscrow *NativeEscrow) UnpackApprove(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackApproveAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcae9ca51.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveAndCall(address spender, uint256 value, bytes data) returns(bool)
func (nativeEscrow *NativeEscrow) PackApproveAndCall(spender common.Address, value *big.Int, data []byte) []byte {
	enc, err := nativeEscrow.abi.Pack("approveAndCall", spender, value, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcae9ca51.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveAndCall(address spender, uint256 value, bytes data) returns(bool)
func (nativeEscrow *NativeEscrow) TryPackApproveAndCall(spender common.Address, value *big.Int, data []byte) ([]byte, error) {
	return nativeEscrow.abi.Pack("approveAndCall", spender, value, data)
}

// UnpackApproveAndCall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcae9ca51.
//
// Solidity: function approveAndCall(address spender, uint256 value, bytes data) returns(bool)
func (nativeEscrow *NativeEscrow) UnpackApproveAndCall(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("approveAndCall", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (nativeEscrow *NativeEscrow) PackBalanceOf(account common.Address) []byte {
	enc, err := nativeEscrow.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (nativeEscrow *NativeEscrow) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return nativeEscrow.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (nativeEscrow *NativeEscrow) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := nativeEscrow.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (nativeEscrow *NativeEscrow) PackDecimals() []byte {
	enc, err := nativeEscrow.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (nativeEscrow *NativeEscrow) TryPackDecimals() ([]byte, error) {
	return nativeEscrow.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (nativeEscrow *NativeEscrow) UnpackDecimals(data []byte) (uint8, error) {
	out, err := nativeEscrow.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackDecreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa457c2d7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decreaseAllowance(address spender, uint256 delta) returns(bool)
func (nativeEscrow *NativeEscrow) PackDecreaseAllowance(spender common.Address, delta *big.Int) []byte {
	enc, err := nativeEscrow.abi.Pack("decreaseAllowance", spender, delta)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa457c2d7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decreaseAllowance(address spender, uint256 delta) returns(bool)
func (nativeEscrow *NativeEscrow) TryPackDecreaseAllowance(spender common.Address, delta *big.Int) ([]byte, error) {
	return nativeEscrow.abi.Pack("decreaseAllowance", spender, delta)
}

// UnpackDecreaseAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa457c2d7.
//
// Solidity: function decreaseAllowance(address spender, uint256 delta) returns(bool)
func (nativeEscrow *NativeEscrow) UnpackDecreaseAllowance(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("decreaseAllowance", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd0e30db0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit() payable returns(bool)
func (nativeEscrow *NativeEscrow) PackDeposit() []byte {
	enc, err := nativeEscrow.abi.Pack("deposit")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd0e30db0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit() payable returns(bool)
func (nativeEscrow *NativeEscrow) TryPackDeposit() ([]byte, error) {
	return nativeEscrow.abi.Pack("deposit")
}

// UnpackDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd0e30db0.
//
// Solidity: function deposit() payable returns(bool)
func (nativeEscrow *NativeEscrow) UnpackDeposit(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("deposit", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDepositFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaa67c919.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositFor(address target) payable returns(bool)
func (nativeEscrow *NativeEscrow) PackDepositFor(target common.Address) []byte {
	enc, err := nativeEscrow.abi.Pack("depositFor", target)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xaa67c919.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositFor(address target) payable returns(bool)
func (nativeEscrow *NativeEscrow) TryPackDepositFor(target common.Address) ([]byte, error) {
	return nativeEscrow.abi.Pack("depositFor", target)
}

// UnpackDepositFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xaa67c919.
//
// Solidity: function depositFor(address target) payable returns(bool)
func (nativeEscrow *NativeEscrow) UnpackDepositFor(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("depositFor", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDepositForArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3354f8a5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositForArray(uint256[] amounts, address[] targets) payable returns(bool)
func (nativeEscrow *NativeEscrow) PackDepositForArray(amounts []*big.Int, targets []common.Address) []byte {
	enc, err := nativeEscrow.abi.Pack("depositForArray", amounts, targets)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositForArray is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3354f8a5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositForArray(uint256[] amounts, address[] targets) payable returns(bool)
func (nativeEscrow *NativeEscrow) TryPackDepositForArray(amounts []*big.Int, targets []common.Address) ([]byte, error) {
	return nativeEscrow.abi.Pack("depositForArray", amounts, targets)
}

// UnpackDepositForArray is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3354f8a5.
//
// Solidity: function depositForArray(uint256[] amounts, address[] targets) payable returns(bool)
func (nativeEscrow *NativeEscrow) UnpackDepositForArray(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("depositForArray", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackFrozenOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1bf6e00d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function frozenOf(address account) view returns(uint256)
func (nativeEscrow *NativeEscrow) PackFrozenOf(account common.Address) []byte {
	enc, err := nativeEscrow.abi.Pack("frozenOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFrozenOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1bf6e00d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function frozenOf(address account) view returns(uint256)
func (nativeEscrow *NativeEscrow) TryPackFrozenOf(account common.Address) ([]byte, error) {
	return nativeEscrow.abi.Pack("frozenOf", account)
}

// UnpackFrozenOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1bf6e00d.
//
// Solidity: function frozenOf(address account) view returns(uint256)
func (nativeEscrow *NativeEscrow) UnpackFrozenOf(data []byte) (*big.Int, error) {
	out, err := nativeEscrow.abi.Unpack("frozenOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackIncreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39509351.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function increaseAllowance(address spender, uint256 delta) returns(bool)
func (nativeEscrow *NativeEscrow) PackIncreaseAllowance(spender common.Address, delta *big.Int) []byte {
	enc, err := nativeEscrow.abi.Pack("increaseAllowance", spender, delta)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIncreaseAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x39509351.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function increaseAllowance(address spender, uint256 delta) returns(bool)
func (nativeEscrow *NativeEscrow) TryPackIncreaseAllowance(spender common.Address, delta *big.Int) ([]byte, error) {
	return nativeEscrow.abi.Pack("increaseAllowance", spender, delta)
}

// UnpackIncreaseAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x39509351.
//
// Solidity: function increaseAllowance(address spender, uint256 delta) returns(bool)
func (nativeEscrow *NativeEscrow) UnpackIncreaseAllowance(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("increaseAllowance", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (nativeEscrow *NativeEscrow) PackName() []byte {
	enc, err := nativeEscrow.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (nativeEscrow *NativeEscrow) TryPackName() ([]byte, error) {
	return nativeEscrow.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (nativeEscrow *NativeEscrow) UnpackName(data []byte) (string, error) {
	out, err := nativeEscrow.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackRecover is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce746024.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function recover() returns(uint256 delta)
func (nativeEscrow *NativeEscrow) PackRecover() []byte {
	enc, err := nativeEscrow.abi.Pack("recover")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecover is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce746024.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function recover() returns(uint256 delta)
func (nativeEscrow *NativeEscrow) TryPackRecover() ([]byte, error) {
	return nativeEscrow.abi.Pack("recover")
}

// UnpackRecover is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xce746024.
//
// Solidity: function recover() returns(uint256 delta)
func (nativeEscrow *NativeEscrow) UnpackRecover(data []byte) (*big.Int, error) {
	out, err := nativeEscrow.abi.Unpack("recover", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (nativeEscrow *NativeEscrow) PackSymbol() []byte {
	enc, err := nativeEscrow.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (nativeEscrow *NativeEscrow) TryPackSymbol() ([]byte, error) {
	return nativeEscrow.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (nativeEscrow *NativeEscrow) UnpackSymbol(data []byte) (string, error) {
	out, err := nativeEscrow.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token() view returns(address)
func (nativeEscrow *NativeEscrow) PackToken() []byte {
	enc, err := nativeEscrow.abi.Pack("token")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function token() view returns(address)
func (nativeEscrow *NativeEscrow) TryPackToken() ([]byte, error) {
	return nativeEscrow.abi.Pack("token")
}

// UnpackToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfc0c546a.
//
// Solidity: function token() view returns(address)
func (nativeEscrow *NativeEscrow) UnpackToken(data []byte) (common.Address, error) {
	out, err := nativeEscrow.abi.Unpack("token", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (nativeEscrow *NativeEscrow) PackTotalSupply() []byte {
	enc, err := nativeEscrow.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (nativeEscrow *NativeEscrow) TryPackTotalSupply() ([]byte, error) {
	return nativeEscrow.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (nativeEscrow *NativeEscrow) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := nativeEscrow.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (nativeEscrow *NativeEscrow) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := nativeEscrow.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (nativeEscrow *NativeEscrow) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return nativeEscrow.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (nativeEscrow *NativeEscrow) UnpackTransfer(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (nativeEscrow *NativeEscrow) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := nativeEscrow.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (nativeEscrow *NativeEscrow) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return nativeEscrow.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (nativeEscrow *NativeEscrow) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e1a7d4d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(uint256 amount) returns(bool)
func (nativeEscrow *NativeEscrow) PackWithdraw(amount *big.Int) []byte {
	enc, err := nativeEscrow.abi.Pack("withdraw", amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2e1a7d4d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(uint256 amount) returns(bool)
func (nativeEscrow *NativeEscrow) TryPackWithdraw(amount *big.Int) ([]byte, error) {
	return nativeEscrow.abi.Pack("withdraw", amount)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2e1a7d4d.
//
// Solidity: function withdraw(uint256 amount) returns(bool)
func (nativeEscrow *NativeEscrow) UnpackWithdraw(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("withdraw", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackWithdrawTo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc86283c8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawTo(uint256 amount, address target) returns(bool)
func (nativeEscrow *NativeEscrow) PackWithdrawTo(amount *big.Int, target common.Address) []byte {
	enc, err := nativeEscrow.abi.Pack("withdrawTo", amount, target)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawTo is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc86283c8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawTo(uint256 amount, address target) returns(bool)
func (nativeEscrow *NativeEscrow) TryPackWithdrawTo(amount *big.Int, target common.Address) ([]byte, error) {
	return nativeEscrow.abi.Pack("withdrawTo", amount, target)
}

// UnpackWithdrawTo is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc86283c8.
//
// Solidity: function withdrawTo(uint256 amount, address target) returns(bool)
func (nativeEscrow *NativeEscrow) UnpackWithdrawTo(data []byte) (bool, error) {
	out, err := nativeEscrow.abi.Unpack("withdrawTo", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// NativeEscrowApproval represents a Approval event raised by the NativeEscrow contract.
type NativeEscrowApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const NativeEscrowApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (NativeEscrowApproval) ContractEventName() string {
	return NativeEscrowApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (nativeEscrow *NativeEscrow) UnpackApprovalEvent(log *types.Log) (*NativeEscrowApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != nativeEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NativeEscrowApproval)
	if len(log.Data) > 0 {
		if err := nativeEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range nativeEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// NativeEscrowLock represents a Lock event raised by the NativeEscrow contract.
type NativeEscrowLock struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const NativeEscrowLockEventName = "Lock"

// ContractEventName returns the user-defined event name.
func (NativeEscrowLock) ContractEventName() string {
	return NativeEscrowLockEventName
}

// UnpackLockEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Lock(address owner, uint256 amount)
func (nativeEscrow *NativeEscrow) UnpackLockEvent(log *types.Log) (*NativeEscrowLock, error) {
	event := "Lock"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != nativeEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NativeEscrowLock)
	if len(log.Data) > 0 {
		if err := nativeEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range nativeEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// NativeEscrowReward represents a Reward event raised by the NativeEscrow contract.
type NativeEscrowReward struct {
	Owner  common.Address
	Amount *big.Int
	Ref    [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const NativeEscrowRewardEventName = "Reward"

// ContractEventName returns the user-defined event name.
func (NativeEscrowReward) ContractEventName() string {
	return NativeEscrowRewardEventName
}

// UnpackRewardEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Reward(address owner, uint256 amount, bytes32 ref)
func (nativeEscrow *NativeEscrow) UnpackRewardEvent(log *types.Log) (*NativeEscrowReward, error) {
	event := "Reward"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != nativeEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NativeEscrowReward)
	if len(log.Data) > 0 {
		if err := nativeEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range nativeEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// NativeEscrowSeize represents a Seize event raised by the NativeEscrow contract.
type NativeEscrowSeize struct {
	Owner  common.Address
	Amount *big.Int
	Ref    [32]byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const NativeEscrowSeizeEventName = "Seize"

// ContractEventName returns the user-defined event name.
func (NativeEscrowSeize) ContractEventName() string {
	return NativeEscrowSeizeEventName
}

// UnpackSeizeEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Seize(address owner, uint256 amount, bytes32 ref)
func (nativeEscrow *NativeEscrow) UnpackSeizeEvent(log *types.Log) (*NativeEscrowSeize, error) {
	event := "Seize"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != nativeEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NativeEscrowSeize)
	if len(log.Data) > 0 {
		if err := nativeEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range nativeEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// NativeEscrowTransfer represents a Transfer event raised by the NativeEscrow contract.
type NativeEscrowTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const NativeEscrowTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (NativeEscrowTransfer) ContractEventName() string {
	return NativeEscrowTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (nativeEscrow *NativeEscrow) UnpackTransferEvent(log *types.Log) (*NativeEscrowTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != nativeEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NativeEscrowTransfer)
	if len(log.Data) > 0 {
		if err := nativeEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range nativeEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// NativeEscrowUnlock represents a Unlock event raised by the NativeEscrow contract.
type NativeEscrowUnlock struct {
	Owner  common.Address
	Amount *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const NativeEscrowUnlockEventName = "Unlock"

// ContractEventName returns the user-defined event name.
func (NativeEscrowUnlock) ContractEventName() string {
	return NativeEscrowUnlockEventName
}

// UnpackUnlockEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unlock(address owner, uint256 amount)
func (nativeEscrow *NativeEscrow) UnpackUnlockEvent(log *types.Log) (*NativeEscrowUnlock, error) {
	event := "Unlock"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != nativeEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(NativeEscrowUnlock)
	if len(log.Data) > 0 {
		if err := nativeEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range nativeEscrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// OrdersModuleMetaData contains all meta data concerning the OrdersModule contract.
var OrdersModuleMetaData = bind.MetaData{
	ABI: "[]",
	ID:  "11d8da1eefe3ae1e507566e69dc88b94c2",
	Bin: "0x60808060405234601557611e8c908161001a8239f35b5f80fdfe6080604052600436101561006c575b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b5f3560e01c80630175199814610f555780634693d17214610d285780634b74710614610bb85780634c4692de14610b865780637e34a077146109385780638dd971d5146105d4578063947f517814610439578063b2b07e66146101e2578063bf36994e146101a0578063c52e9de1146101555763c87b582a0361000e57346101515760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101515760043573ffffffffffffffffffffffffffffffffffffffff811681036101515761014760209160243590611368565b6040519015158152f35b5f80fd5b34610151577f6fd493f856b22df174df46975d6dcf0895c7dfb3c63d20179c0dcd5563e2f56561019b61018736611095565b60405191829160208352602083019061121a565b0390a1005b346101515760206101b036610f92565b916101bb8185611368565b9384156101cf575b85856040519015158152f35b6101d994506113a2565b828080806101c3565b34610151576101f036611026565b61020a6102056102008380611175565b6111a8565b61154b565b6102148280611175565b61021c611bd5565b602081519101206102dd61022f836111a8565b6102cf61023e608086016111a8565b9361024b60a087016111a8565b61025760c088016111a8565b60408051602080820195865273ffffffffffffffffffffffffffffffffffffffff978816828401528a0135606080830191909152918a013560808201529089013560a082015296851660c088015290841660e08088019190915293166101008601529190940135610120840152928290610140820190565b03601f198101835282611528565b519020916102e9611bd5565b6040516103616053826020808201957f4170704f726465724f7065726174696f6e284170704f72646572206f7264657287527f2c75696e74323536206f7065726174696f6e290000000000000000000000000060408401528051918291018484015e81015f838201520301601f198101835282611528565b5190209160208201359160028310156101515760406103c96103d2966103c16103da9784516103ab816102cf8b876020840196876040919493926060820195825260208201520152565b5190206103ba858701876111c9565b918861173c565b600754611e40565b95869280611175565b0135926117e8565b1561040c5760207f50933cf5a9c44d5ed66b895deb27212aa33d811b46a7b41093e047e213c0bcab91604051908152a1005b60207f7343f75be43aba524f85326508cd975d016ef7884676377366c69a7c32e3066891604051908152a1005b346101515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101515760043567ffffffffffffffff811161015157806004016101607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8336030112610151577faf81a046e31ebb2be305579e585ac6b2ee3fdc2dc9dba806bb826879bb2c78519161019b6105c2610144936040519485946020865273ffffffffffffffffffffffffffffffffffffffff6104ff84610f71565b166020870152602481013560408701526044810135606087015260648101356080870152608481013560a087015260a481013560c087015273ffffffffffffffffffffffffffffffffffffffff61055860c48301610f71565b1660e087015273ffffffffffffffffffffffffffffffffffffffff61057f60e48301610f71565b1661010087015273ffffffffffffffffffffffffffffffffffffffff6105a86101048301610f71565b166101208701526101248101356101408701520190611105565b61016080850152610180840191611155565b34610151576105e236611026565b6105f760c06105f18380611335565b016111a8565b6106018280611335565b610609611a66565b60208151910120610619826111a8565b9173ffffffffffffffffffffffffffffffffffffffff61063b604083016111a8565b81610648608085016111a8565b8161065560c087016111a8565b93816040519960208b01998a521660408a0152602087013560608a0152166080880152606085013560a08801521660c086015260a083013560e08601521661010084015260e081013561012084015261012083526106b561014084611528565b6106c261016082016111a8565b916106d061018083016111a8565b926106df6101a08401846111c9565b919067ffffffffffffffff831161090b5760405194610708601f8501601f191660200187611528565b838652602086013685840111610151576107c4965f60208781986101c09786378301015251902073ffffffffffffffffffffffffffffffffffffffff6040519881878b0196610100860135885261012086013560408d015261014086013560608d01521660808b01521660a089015260c0880152013560e086015260e0855261079361010086611528565b60405194859383850197518091895e840190838201905f8252519283915e01015f815203601f198101835282611528565b519020916107d0611a66565b604051610848605b826020808201957f526571756573744f726465724f7065726174696f6e28526571756573744f726487527f6572206f726465722c75696e74323536206f7065726174696f6e29000000000060408401528051918291018484015e81015f838201520301601f198101835282611528565b5190209160208201359160028310156101515760e06108a36103d2966103c16108ac97604051610893816102cf8b876020840196876040919493926060820195825260208201520152565b5190206103ba60408701876111c9565b95869280611335565b156108de5760207f3b0ac04165536d6b11d04220f998c840bd6e439d59c5d8721bba8a4e1fb9ebfd91604051908152a1005b60207f582f43f2a741cbe708aae3b8d38a4efc3d09d7e81919697b3ca693f4c444cc0591604051908152a1005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b346101515761094636611026565b6109566102056102008380611302565b6109608280611302565b610968611946565b602081519101209061012061097c826111a8565b9173ffffffffffffffffffffffffffffffffffffffff61099e60c083016111a8565b816109ab60e085016111a8565b816109b961010087016111a8565b93816040519960208b019b8c521660408a0152602087013560608a0152604087013560808a0152606087013560a08a0152608087013560c08a015260a087013560e08a01521661010088015216848601521661014084015201356101608201526101608152610a2a61018082611528565b51902091610a36611946565b604051610ad46061826020808201957f576f726b6572706f6f6c4f726465724f7065726174696f6e28576f726b65727087527f6f6f6c4f72646572206f726465722c75696e74323536206f7065726174696f6e60408401527f290000000000000000000000000000000000000000000000000000000000000060608401528051918291018484015e81015f838201520301601f198101835282611528565b519020916020820135916002831015610151576040610b1e6103d2966103c1610b279784516103ab816102cf8b876020840196876040919493926060820195825260208201520152565b95869280611302565b15610b595760207f3a61aabf2ab04790d082ff1e332853b2f66944c2e951a146121f80272812a47691604051908152a1005b60207f145ad51e4496173bca15e24e7eb46f9ab3a10eea0497e2801a3a6806c06113a391604051908152a1005b34610151577fc56d982ad2fd39ebadca073cc88d9bdaee0f4c8e7b2b6be50227169daefc7b3f61019b61018736611095565b3461015157610bc636611026565b610bd66102056102008380611175565b610be08280611175565b610be8611643565b60208151910120610bfb61022f836111a8565b51902091610c07611643565b604051610c7f605b826020808201957f446174617365744f726465724f7065726174696f6e28446174617365744f726487527f6572206f726465722c75696e74323536206f7065726174696f6e29000000000060408401528051918291018484015e81015f838201520301601f198101835282611528565b5190209160208201359160028310156101515760406103c96103d2966103c1610cc99784516103ab816102cf8b876020840196876040919493926060820195825260208201520152565b15610cfb5760207f79ce85909be2c590a728d1634ce6ec8a7cbf815260bacc05387890a313da813091604051908152a1005b60207fcf52e3228bc482a6656d8ab56c09888b1c5bf6aaadba0185e96a34836f2bb1d491604051908152a1005b346101515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126101515760043567ffffffffffffffff81116101515780600401906102007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8236030112610151577f54bee205d9b03332d6dc82bc907476dfef6ed4fd86058d49a72994baee7811759161019b610f42926040519384936020855273ffffffffffffffffffffffffffffffffffffffff610dec82610f71565b1660208601526024830135604086015273ffffffffffffffffffffffffffffffffffffffff610e1d60448501610f71565b1660608601526064830135608086015273ffffffffffffffffffffffffffffffffffffffff610e4e60848501610f71565b1660a086015260a483013560c086015273ffffffffffffffffffffffffffffffffffffffff610e7f60c48501610f71565b1660e086015260e483013561010086015261010483013561012086015261012483013561014086015261014483013561016086015273ffffffffffffffffffffffffffffffffffffffff610ed66101648501610f71565b1661018086015273ffffffffffffffffffffffffffffffffffffffff610eff6101848501610f71565b166101a08601526101e4610f2e610f1a6101a4860184611105565b6102006101c08a0152610220890191611155565b936101c48101356101e08801520190611105565b90601f1985840301610200860152611155565b34610151576020610147610f6836610f92565b929190916113a2565b359073ffffffffffffffffffffffffffffffffffffffff8216820361015157565b9060607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126101515760043573ffffffffffffffffffffffffffffffffffffffff8116810361015157916024359160443567ffffffffffffffff811161015157826023820112156101515780600401359267ffffffffffffffff84116101515760248483010111610151576024019190565b60207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc820112610151576004359067ffffffffffffffff8211610151577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc826060920301126101515760040190565b60207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc820112610151576004359067ffffffffffffffff8211610151577ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc82610120920301126101515760040190565b90357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe18236030181121561015157016020813591019167ffffffffffffffff821161015157813603831361015157565b601f8260209493601f1993818652868601375f8582860101520116010190565b9035907ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee181360301821215610151570190565b3573ffffffffffffffffffffffffffffffffffffffff811681036101515790565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610151570180359067ffffffffffffffff82116101515760200191813603831361015157565b906101206112ee6112ff9373ffffffffffffffffffffffffffffffffffffffff61124382610f71565b16845260208101356020850152604081013560408501526060810135606085015273ffffffffffffffffffffffffffffffffffffffff61128560808301610f71565b16608085015273ffffffffffffffffffffffffffffffffffffffff6112ac60a08301610f71565b1660a085015273ffffffffffffffffffffffffffffffffffffffff6112d360c08301610f71565b1660c085015260e081013560e0850152610100810190611105565b919092816101008201520191611155565b90565b9035907ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffea181360301821215610151570190565b9035907ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0181360301821215610151570190565b73ffffffffffffffffffffffffffffffffffffffff16801515918261138c57505090565b9091505f52600b60205260405f205460601c1490565b604184149291831561151d575b836114c2575b813b611427575050509050156113c9575f90565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601860248201527f696e76616c69642d7369676e61747572652d666f726d617400000000000000006044820152fd5b602093506114855f9395611477604051978892888401957f1626ba7e0000000000000000000000000000000000000000000000000000000087526024850152604060448501526064840191611155565b03601f198101875286611528565b829451915afa601f3d11166114ba575b7f1626ba7e000000000000000000000000000000000000000000000000000000001490565b505f51611495565b73ffffffffffffffffffffffffffffffffffffffff6114e2868584611ce3565b1680151590816114fd575b50156113b5575050505050600190565b905073ffffffffffffffffffffffffffffffffffffffff8316145f6114ed565b6040851493506113af565b90601f601f19910116810190811067ffffffffffffffff82111761090b57604052565b803b1561160157602073ffffffffffffffffffffffffffffffffffffffff916004604051809481937f8da5cb5b000000000000000000000000000000000000000000000000000000008352165afa9081156115f6575f916115aa575090565b90506020813d6020116115ee575b816115c560209383611528565b81010312610151575173ffffffffffffffffffffffffffffffffffffffff811681036101515790565b3d91506115b8565b6040513d5f823e3d90fd5b73ffffffffffffffffffffffffffffffffffffffff907f8a8b41ec000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b6040519061165260e083611528565b60a382527f6c7429000000000000000000000000000000000000000000000000000000000060c0837f446174617365744f72646572286164647265737320646174617365742c75696e60208201527f74323536206461746173657470726963652c75696e7432353620766f6c756d6560408201527f2c62797465733332207461672c6164647265737320617070726573747269637460608201527f2c6164647265737320776f726b6572706f6f6c72657374726963742c6164647260808201527f6573732072657175657374657272657374726963742c6279746573333220736160a08201520152565b3373ffffffffffffffffffffffffffffffffffffffff82161493929184156117c8575b505050501561176a57565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601b60248201527f696e76616c69642d73656e6465722d6f722d7369676e617475726500000000006044820152fd5b6117df94506117d990600754611e40565b906113a2565b5f80808061175f565b9392915f94600281101561191957156118c957506bffffffffffffffffffffffff8211611852575f52600b6020526bffffffffffffffffffffffff60405f2091167fffffffffffffffffffffffffffffffffffffffff000000000000000000000000825416179055565b60a482604051907f1dc117a600000000000000000000000000000000000000000000000000000000825260606004830152600660648301527f766f6c756d650000000000000000000000000000000000000000000000000000608483015260248201526bffffffffffffffffffffffff6044820152fd5b92935090505f52600b60205260405f20906bffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083549260601b169116179055600190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6040519061195661010083611528565b60c882527f33322073616c742900000000000000000000000000000000000000000000000060e0837f576f726b6572706f6f6c4f72646572286164647265737320776f726b6572706f60208201527f6f6c2c75696e7432353620776f726b6572706f6f6c70726963652c75696e743260408201527f353620766f6c756d652c62797465733332207461672c75696e7432353620636160608201527f7465676f72792c75696e743235362074727573742c616464726573732061707060808201527f72657374726963742c616464726573732064617461736574726573747269637460a08201527f2c616464726573732072657175657374657272657374726963742c627974657360c08201520152565b60405190611a7661014083611528565b61010f82527f732c627974657333322073616c74290000000000000000000000000000000000610120837f526571756573744f726465722861646472657373206170702c75696e7432353660208201527f206170706d617870726963652c6164647265737320646174617365742c75696e60408201527f7432353620646174617365746d617870726963652c6164647265737320776f7260608201527f6b6572706f6f6c2c75696e7432353620776f726b6572706f6f6c6d617870726960808201527f63652c61646472657373207265717565737465722c75696e7432353620766f6c60a08201527f756d652c62797465733332207461672c75696e743235362063617465676f727960c08201527f2c75696e743235362074727573742c616464726573732062656e65666963696160e08201527f72792c616464726573732063616c6c6261636b2c737472696e6720706172616d6101008201520152565b60405190611be460c083611528565b609b82527f657374657272657374726963742c627974657333322073616c7429000000000060a0837f4170704f726465722861646472657373206170702c75696e743235362061707060208201527f70726963652c75696e7432353620766f6c756d652c627974657333322074616760408201527f2c61646472657373206461746173657472657374726963742c6164647265737360608201527f20776f726b6572706f6f6c72657374726963742c61646472657373207265717560808201520152565b359060208110611cb6575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b1690565b611ced8383611ca8565b918360201161015157611d07601f19850160208301611ca8565b9360418103611dd75760401015611daa576040013560f81c905b7f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084118015611d87575b611d7f576020935f9360ff60809460405194855216868401526040830152606082015282805260015afa156115f6575f5190565b505050505f90565b5060ff8216601b8114159081611d9e575b50611d4b565b601c915014155f611d98565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b505091601b8160ff1c0160ff8111611e13577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90911692611d21565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b906040519060208201927f190100000000000000000000000000000000000000000000000000000000000084526022830152604282015260428152611e86606282611528565b5190209056",
}

// OrdersModule is an auto generated Go binding around an Ethereum contract.
type OrdersModule struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *OrdersModule) GetABI() abi.ABI {
	return c.abi
}

// NewOrdersModule creates a new instance of OrdersModule.
func NewOrdersModule() *OrdersModule {
	parsed, err := OrdersModuleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &OrdersModule{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *OrdersModule) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// RLCMetaData contains all meta data concerning the RLC contract.
var RLCMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"approveAndCall\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"burn\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"initialSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "354aa6c809dd267c0b3000a506142c6674",
	Bin: "0x60808060405234606b576701351609ff7580005f55335f5260016020526701351609ff75800060405f20556701351609ff75800081525f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203393a360405161081090816100708239f35b5f80fdfe60806040526004361015610011575f80fd5b5f3560e01c806306fdde03146104f9578063095ea7b3146104d457806318160ddd146104b857806323b872dd146103d3578063313ce567146103b8578063378dc3dc1461039657806342966c681461033357806370a08231146102ee57806395d89b4114610293578063a9059cbb1461026d578063cae9ca511461010f5763dd62ed3e1461009d575f80fd5b3461010b57604060031936011261010b576100b6610606565b73ffffffffffffffffffffffffffffffffffffffff6100d3610629565b91165f52600260205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f80fd5b3461010b57606060031936011261010b57610128610606565b60443560243567ffffffffffffffff821161010b573660238301121561010b5781600401359267ffffffffffffffff841161010b57366024858501011161010b576020925f73ffffffffffffffffffffffffffffffffffffffff60a48561019160249787610686565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f8a6040519b8c9a8b998a967f8f4ffcb1000000000000000000000000000000000000000000000000000000008852336004890152828801523060448801526080606488015282608488015201868601378685828601015201168101030193165af180156102625761022b575b602060405160018152f35b6020813d60201161025a575b8161024460209383610550565b8101031261010b57518015158114610220575f80fd5b3d9150610237565b6040513d5f823e3d90fd5b3461010b57604060031936011261010b57610220610289610606565b60243590336106e6565b3461010b575f60031936011261010b576102ea6040516102b4604082610550565b600381527f524c4300000000000000000000000000000000000000000000000000000000006020820152604051918291826105be565b0390f35b3461010b57602060031936011261010b5773ffffffffffffffffffffffffffffffffffffffff61031c610606565b165f526001602052602060405f2054604051908152f35b3461010b57602060031936011261010b575f600435610352813361079a565b61035d81835461064c565b82556040519081527fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203392a3602060405160018152f35b3461010b575f60031936011261010b5760206040516701351609ff7580008152f35b3461010b575f60031936011261010b57602060405160098152f35b3461010b57606060031936011261010b576103ec610606565b6103f4610629565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600260205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20549384841161048457610452846102209661064c565b905f52600260205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20556106e6565b83857ffb8f41b2000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b3461010b575f60031936011261010b5760205f54604051908152f35b3461010b57604060031936011261010b576102206104f0610606565b60243590610686565b3461010b575f60031936011261010b576102ea60405161051a604082610550565b601481527f6945782e6563204e6574776f726b20546f6b656e0000000000000000000000006020820152604051918291826105be565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761059157604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602060409481855280519182918282880152018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361010b57565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361010b57565b9190820391821161065957565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff90335f52600260205260405f208282165f526020528260405f205560405192835216907f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92560203392a3565b919073ffffffffffffffffffffffffffffffffffffffff1691821561076e5761070f828261079a565b825f52600160205260405f20805490838201809211610659575560405191825273ffffffffffffffffffffffffffffffffffffffff16907fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef90602090a3565b827fec442f05000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff1690815f52600160205260405f20548082116107de57906107cf9161064c565b905f52600160205260405f2055565b827fe450d38c000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd",
}

// RLC is an auto generated Go binding around an Ethereum contract.
type RLC struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *RLC) GetABI() abi.ABI {
	return c.abi
}

// NewRLC creates a new instance of RLC.
func NewRLC() *RLC {
	parsed, err := RLCMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &RLC{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *RLC) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address account, address spender) view returns(uint256)
func (rLC *RLC) PackAllowance(account common.Address, spender common.Address) []byte {
	enc, err := rLC.abi.Pack("allowance", account, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address account, address spender) view returns(uint256)
func (rLC *RLC) TryPackAllowance(account common.Address, spender common.Address) ([]byte, error) {
	return rLC.abi.Pack("allowance", account, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address account, address spender) view returns(uint256)
func (rLC *RLC) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := rLC.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (rLC *RLC) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := rLC.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (rLC *RLC) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return rLC.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (rLC *RLC) UnpackApprove(data []byte) (bool, error) {
	out, err := rLC.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackApproveAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcae9ca51.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approveAndCall(address spender, uint256 value, bytes data) returns(bool)
func (rLC *RLC) PackApproveAndCall(spender common.Address, value *big.Int, data []byte) []byte {
	enc, err := rLC.abi.Pack("approveAndCall", spender, value, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApproveAndCall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xcae9ca51.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approveAndCall(address spender, uint256 value, bytes data) returns(bool)
func (rLC *RLC) TryPackApproveAndCall(spender common.Address, value *big.Int, data []byte) ([]byte, error) {
	return rLC.abi.Pack("approveAndCall", spender, value, data)
}

// UnpackApproveAndCall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xcae9ca51.
//
// Solidity: function approveAndCall(address spender, uint256 value, bytes data) returns(bool)
func (rLC *RLC) UnpackApproveAndCall(data []byte) (bool, error) {
	out, err := rLC.abi.Unpack("approveAndCall", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (rLC *RLC) PackBalanceOf(account common.Address) []byte {
	enc, err := rLC.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (rLC *RLC) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return rLC.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (rLC *RLC) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := rLC.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42966c68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function burn(uint256 value) returns(bool)
func (rLC *RLC) PackBurn(value *big.Int) []byte {
	enc, err := rLC.abi.Pack("burn", value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBurn is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42966c68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function burn(uint256 value) returns(bool)
func (rLC *RLC) TryPackBurn(value *big.Int) ([]byte, error) {
	return rLC.abi.Pack("burn", value)
}

// UnpackBurn is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x42966c68.
//
// Solidity: function burn(uint256 value) returns(bool)
func (rLC *RLC) UnpackBurn(data []byte) (bool, error) {
	out, err := rLC.abi.Unpack("burn", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (rLC *RLC) PackDecimals() []byte {
	enc, err := rLC.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (rLC *RLC) TryPackDecimals() ([]byte, error) {
	return rLC.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (rLC *RLC) UnpackDecimals(data []byte) (uint8, error) {
	out, err := rLC.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackInitialSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x378dc3dc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialSupply() view returns(uint256)
func (rLC *RLC) PackInitialSupply() []byte {
	enc, err := rLC.abi.Pack("initialSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x378dc3dc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialSupply() view returns(uint256)
func (rLC *RLC) TryPackInitialSupply() ([]byte, error) {
	return rLC.abi.Pack("initialSupply")
}

// UnpackInitialSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x378dc3dc.
//
// Solidity: function initialSupply() view returns(uint256)
func (rLC *RLC) UnpackInitialSupply(data []byte) (*big.Int, error) {
	out, err := rLC.abi.Unpack("initialSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (rLC *RLC) PackName() []byte {
	enc, err := rLC.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (rLC *RLC) TryPackName() ([]byte, error) {
	return rLC.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (rLC *RLC) UnpackName(data []byte) (string, error) {
	out, err := rLC.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (rLC *RLC) PackSymbol() []byte {
	enc, err := rLC.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (rLC *RLC) TryPackSymbol() ([]byte, error) {
	return rLC.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (rLC *RLC) UnpackSymbol(data []byte) (string, error) {
	out, err := rLC.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (rLC *RLC) PackTotalSupply() []byte {
	enc, err := rLC.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (rLC *RLC) TryPackTotalSupply() ([]byte, error) {
	return rLC.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (rLC *RLC) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := rLC.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (rLC *RLC) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := rLC.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (rLC *RLC) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return rLC.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (rLC *RLC) UnpackTransfer(data []byte) (bool, error) {
	out, err := rLC.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (rLC *RLC) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := rLC.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (rLC *RLC) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return rLC.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (rLC *RLC) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := rLC.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// RLCApproval represents a Approval event raised by the RLC contract.
type RLCApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const RLCApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (RLCApproval) ContractEventName() string {
	return RLCApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (rLC *RLC) UnpackApprovalEvent(log *types.Log) (*RLCApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rLC.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RLCApproval)
	if len(log.Data) > 0 {
		if err := rLC.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rLC.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// RLCTransfer represents a Transfer event raised by the RLC contract.
type RLCTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const RLCTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (RLCTransfer) ContractEventName() string {
	return RLCTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (rLC *RLC) UnpackTransferEvent(log *types.Log) (*RLCTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != rLC.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(RLCTransfer)
	if len(log.Data) > 0 {
		if err := rLC.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range rLC.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (rLC *RLC) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], rLC.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return rLC.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], rLC.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return rLC.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], rLC.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return rLC.UnpackERC20InvalidReceiverError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// RLCERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the RLC contract.
type RLCERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func RLCERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (rLC *RLC) UnpackERC20InsufficientAllowanceError(raw []byte) (*RLCERC20InsufficientAllowance, error) {
	out := new(RLCERC20InsufficientAllowance)
	if err := rLC.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RLCERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the RLC contract.
type RLCERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func RLCERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (rLC *RLC) UnpackERC20InsufficientBalanceError(raw []byte) (*RLCERC20InsufficientBalance, error) {
	out := new(RLCERC20InsufficientBalance)
	if err := rLC.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RLCERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the RLC contract.
type RLCERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func RLCERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (rLC *RLC) UnpackERC20InvalidReceiverError(raw []byte) (*RLCERC20InvalidReceiver, error) {
	out := new(RLCERC20InvalidReceiver)
	if err := rLC.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// TasksModuleMetaData contains all meta data concerning the TasksModule contract.
var TasksModuleMetaData = bind.MetaData{
	ABI: "[]",
	ID:  "7188388ac2a0c98c2f75242ff65650d7c6",
	Bin: "0x60808060405234601557613922908161001a8239f35b5f80fdfe60c0604052600436101561006c575b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b5f6080525f3560e01c8063346234841461141c5780635b36c66b146113d55780635facd76114610ed05780638fc375e51461076a578063b504681d14610717578063bd66528a146106d7578063f6c68e10146104cb578063f722cb3214610468578063fa055d7e146103e55763fc334e8c0361000e57346103df5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103df576004356024359080608051527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda9960205260406080512080546101538184611e91565b61016760c882901c64ffffffffff16611ed9565b6101713383612d0a565b61017c818386612d75565b60048110156103ae57600181036103735750603f60f484901c8116929160e01c1682900361033f578460805152856020526040608051209061010085018086116102c957836101ca916115b2565b54916001808660fa1c1614928361032c575b8082036102fa5750506101f0878733612db1565b6080860191908287116102c95761020782846115b2565b5480820361029757505060805188959493929091610224916115b2565b551561025f575b82856040519182527f4b1763d473ac8fa80b4432ba90047e1b92444d8fabc55e6a002d9b1a316d795960203393a360805180f35b7f04000000000000000000000000000000000000000000000000000000000000009261028b9185612207565b1790555f82818061022b565b7f9bc5d82a00000000000000000000000000000000000000000000000000000000608051526004526024526044608051fd5b7f4e487b71000000000000000000000000000000000000000000000000000000006080515260116004526024608051fd5b7fac8b062f00000000000000000000000000000000000000000000000000000000608051526004526024526044608051fd5b87608051526020526040608051206101dc565b847f8a4029270000000000000000000000000000000000000000000000000000000060805152600452336024526044608051fd5b857fddda2c82000000000000000000000000000000000000000000000000000000006080515260045233602452608051506044526064608051fd5b7f4e487b71000000000000000000000000000000000000000000000000000000006080515260216004526024608051fd5b60805180fd5b346103df5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103df5760043567ffffffffffffffff81116103df576104349036906004016114ef565b906080515b82811061044b57602060405160018152f35b8061046261045c6001938686611d8e565b35612962565b01610439565b346103df5761047636611520565b6104838184959394612929565b6080515b84811061049957602060405160018152f35b806104c56104c06104ad6001948988611d8e565b356104b984878a611d8e565b3590612220565b612962565b01610487565b346103df5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103df5760043580608051527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda9960205260406080512090815473ffffffffffffffffffffffffffffffffffffffff81169261057e610579604051610160810160405261016060805182893c61056a81612513565b6105748587611e91565b612557565b611ed9565b61059260c883901c64ffffffffff16612c2a565b6001808360fa1c16146106945760805160f483901c603f169493905b6105b88184612ccd565b801561060d576105d8919060e081901c603f1688146105dd575b50611dcb565b6105ae565b7c800000000000000000000000000000000000000000000000000000000061060791178286612cf5565b876105d2565b828473ffffffffffffffffffffffffffffffffffffffff881678ffffffffff00000000000000000000000000000000000000008816177e010000000000000000000000000000000000000000000000000000000000001790557f3afe0f24796ce653c6ab1f3e7aba5ce564eece5e82aee724aff28253e829f07b608051608051a260805180f35b6106a49160f41c603f1690612c63565b907f5726e18200000000000000000000000000000000000000000000000000000000608051526004526024526044608051fd5b346103df5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103df57610711600435612962565b60805180f35b346103df5761072536611520565b906107308284612929565b6080515b83811061074657602060405160018152f35b806107636107576001938789611d8e565b356104b9838787611d8e565b5001610734565b346103df5760607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103df5760243567ffffffffffffffff81116103df576107b99036906004016114c1565b9060443567ffffffffffffffff81116103df576107da9036906004016114c1565b929091600435608051527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda99602052604060805120908154946040519061016082016040526101606080518373ffffffffffffffffffffffffffffffffffffffff8a163c61084682612513565b61085287600435611e91565b61085e61057983612557565b60f487901c603f1693610871858261257e565b97828860608b0197885160408d0151808203610e5b575b50507ffff0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff927e0300000000000000000000000000000000000000000000000000000000000094926108e36108ea936108de896115a3565b6115b2565b54896126cc565b161790556108fd818787866004356127a5565b6109096004358361284e565b9560805150610942601b84015160c01c9561093c610936602b87015160c01c9260208d01519051906121fa565b88611590565b906115b2565b92600d81015160f81c606403606481116102c957610964606491869796611590565b049685946080515b60208c0151811015610de757610983818d51611f54565b518c610990838251611f54565b5160a01c8c8115610c59576080916109a791611590565b91015160a081905215610c28578d998b9160a051900490600160208d015111610a02836108de866108de8161acc07fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008c60601b161754613781565b90610bce575b8493610b6c6001979694602094610b729461acc07fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008c9960601b16175560405184815273ffffffffffffffffffffffffffffffffffffffff8916907fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef883092a36040805173ffffffffffffffffffffffffffffffffffffffff8a168152602081018690527f6381d9813cabeb57471b5a7e05078e64845ccdb563146a6911d536f24ce960f19190a160405182815273ffffffffffffffffffffffffffffffffffffffff8916907fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef883092a36040805173ffffffffffffffffffffffffffffffffffffffff8a16815260208101849052600435918101919091527fc2aca55aa696938c7e95842e8939ca0fbb2120a3eeb8948cdcee2b70da56667290606090a16121fa565b9c6115b2565b9b015111610b86575b505b0196959661096c565b73ffffffffffffffffffffffffffffffffffffffff60043591167f9703f4589802246c80b822e63697180da799e363cd1b6fd9465a5e5574d53492608051608051a38d610b7b565b809c5067ffffffffffffffff919594935060801c16906001820182116102c9578f9b939492938d93919260010160801b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff90911617610a08565b7f4e487b71000000000000000000000000000000000000000000000000000000006080515260126004526024608051fd5b50505090610c948a61acc07fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008560609d9c9d1b161754613781565b9167ffffffffffffffff8360801c16806801fffffffffffffffe85607f1c1604600214901517156102c957600192608051507fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff60036801fffffffffffffffe83607f1c160460801b91161761acc07fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008360601b1617557f1bccc549c38561cd5b57f0db11ceb8dde1b0b6ee05ab5e155b51c7c5ba64becb610d9d8c6040519182916004359073ffffffffffffffffffffffffffffffffffffffff87168460409194939273ffffffffffffffffffffffffffffffffffffffff606083019616825260208201520152565b0390a173ffffffffffffffffffffffffffffffffffffffff60043591167ff868788948d55240774fdbad06555105ef20bbc70d1b7eccda982b65e11e79bb608051608051a3610b7d565b50610e4f7f78ce8a8bc0fcb704e8ba3b3dbb36aa88002df8038128b4af2f27ef65db66504491610e37610e32610711998e6108de8d60805150608f8b015160601c9060043591612fb3565b6128fc565b60405191829160208352600435956020840191611d50565b0390a260043590612496565b919350809250158015610ebc575b610e77579185928b92610888565b64ffffffffff846080515060c81c16917f77ccfa9f00000000000000000000000000000000000000000000000000000000608051526004526024526044526064608051fd5b5060c884901c64ffffffffff164210610e69565b346113d15760e07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126113d15760043560243560443567ffffffffffffffff81116113d157610f259036906004016114c1565b91909260643567ffffffffffffffff81116113d157610f489036906004016114c1565b9390926084359173ffffffffffffffffffffffffffffffffffffffff831683036113d15760a43567ffffffffffffffff81116113d157610f8c9036906004016114c1565b60c49491943567ffffffffffffffff81116113d157610faf9036906004016114c1565b5f8881527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda99602052604090208054979290610fea898b611e3a565b604051986101608a016040526101605f8b73ffffffffffffffffffffffffffffffffffffffff84163c61101f6105798b611eaf565b60408201808311611349575f608052546113a55760138a015160c01c600181036113765750926111319492611113927e030000000000000000000000000000000000000000000000000000000000008f8f7e020000000000000000000000000000000000000000000000000000000000008f8f9a61110061120e9f9e9c6007846110f47ffff0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff997f0800000000000000000000000000000000000000000000000000000000000000996401fffffffe958c996126cc565b015160df1c16426115b2565b60c81b1716171716179055868c8c611f68565b885f528660205260405f20611129888b33612db1565b90858b6120f8565b6112086040517fffffffffffffffffffffffffffffffffffffffff00000000000000000000000060208201935f85527fffffff00000000000000000000000000000000000000000000000000000000008760e81b1660218401523360601b602484015260601b16603882015285604c820152604c81526111b2606c82611f13565b896020868d816040519788965180918689015e8601918483015f81523701015f8152818b8237015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611f13565b85612e80565b50611219848461284e565b96602b84015160c01c91600d85015160f81c606403936064851161134957611299610e32856113479c6108de8b8b611293608f606461127a859f7f78ce8a8bc0fcb704e8ba3b3dbb36aa88002df8038128b4af2f27ef65db6650449f611590565b0492611287858533612fb3565b015160601c91866121fa565b90612fb3565b845f5280602052847ff6d49bf3e05d33a4bc497d3c793fb5756388bb96b947cf51bb60aaecb0e022e3602060405f20604051818152847f3fdb8d7797562d49a81078dbf7fa1771958ea452f8b13d1148383bd9506aecfb843393a3604051908152a2604051908152847f4b1763d473ac8fa80b4432ba90047e1b92444d8fabc55e6a002d9b1a316d795960203393a361133f604051928392602084526020840191611d50565b0390a2612496565b005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8b7f2e344976000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b8a7fab4f2a64000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5f80fd5b346113d15760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126113d1576020611414602435600435612220565b604051908152f35b346113d15760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126113d15760643573ffffffffffffffffffffffffffffffffffffffff811681036113d15760843567ffffffffffffffff81116113d15761148b9036906004016114c1565b9160a4359267ffffffffffffffff84116113d1576114b06113479436906004016114c1565b9390926044356024356004356115bf565b9181601f840112156113d15782359167ffffffffffffffff83116113d157602083818601950101116113d157565b9181601f840112156113d15782359167ffffffffffffffff83116113d1576020808501948460051b0101116113d157565b60407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8201126113d15760043567ffffffffffffffff81116113d15781611569916004016114ef565b929092916024359067ffffffffffffffff82116113d15761158c916004016114ef565b9091565b8181029291811591840414171561134957565b90610100820180921161134957565b9190820180921161134957565b929467ffffffffffffffff9796929598919498845f527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda9960205260405f209687549161160b8388611e3a565b6040519361016085016040526101605f8673ffffffffffffffffffffffffffffffffffffffff87163c61164061057986611eaf565b6040519c60c08e019c8d118e8e1017611d23575f60a08f9e8f9060405282815282602082015282606082015201526116a960609d7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6040820152600160808201525b518c612ccd565b8015611822573373ffffffffffffffffffffffffffffffffffffffff8216146117f2578e908151156117a6575b908e6116a9928e8e603f8360e01c1691826020870151808214611770575b505050506001808360e71c160361171a575b5050506117138151611dcb565b81526116a2565b61174761174d9261172b8386611f54565b516117565767ffffffffffffffff6001915b60a01c1690611590565b92611f54565b528e5f80611706565b67ffffffffffffffff6117698487611f54565b519161173d565b61178a926117806108de92611dcb565b60208a01526115a3565b541461179b575b8f8f90825f6116f4565b806040850152611791565b9d508a908c610820604051906117bc8183611f13565b604082527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0013660208301379f919250506116d6565b897fa4fb67aa000000000000000000000000000000000000000000000000000000005f526004523360245260445ffd5b5090919293949798969c9a9b99959b60408c5114611cf25760209c9d8c5f9e8f915b01511115611879578c600160209f61186b8f8261186091611f54565b5160808501516115b2565b6080840152019e8f91611844565b8a9d50846118d093949597999b8e6118d9989a9c9e6040820151907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82145f14611cdd575050604060208201519101525b8d611f68565b8488858d6120f8565b601b860180518060c01c903315611c59576003927f625fed9875dada8643f2418b838ae0bc78d9a148a18eee4ee1979ff0f3f5d42761199667ffffffffffffffff9461acc03360601b1794816fffffffffffffffff00000000000000008754926119478a851684111561216f565b60801c16910301855560405181815230907fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203392a360408051338152602081019290925290918291820190565b0390a15160c01c6119b061acc03060601b179182546115b2565b90556040518881528b7f3fdb8d7797562d49a81078dbf7fa1771958ea452f8b13d1148383bd9506aecfb60203393a35460801c16046003811015611c54575060035b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019081116113495760a088015260408701518560208901518214611c43575b505073ffffffffffffffffffffffffffffffffffffffff82151591169182151591611a81818a51858c604060a082015191015160e01b9060a01b33171792611c1d575b611bf6575b88612cf5565b611bd8575b50611bba575b50601384015160c01c606086015180155f14611bb15750611ab460015b60a088015190611590565b611ad582611acf836108de60808c015160608d0151906121fa565b92611590565b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff810190811161134957611b0991611590565b1015611ba9577ffff0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6020947e0200000000000000000000000000000000000000000000000000000000000092611b926401fffffffe600760407ff6d49bf3e05d33a4bc497d3c793fb5756388bb96b947cf51bb60aaecb0e022e39b015194015160df1c16426115b2565b9160f41b9160c81b171716179055604051908152a2565b505050505050565b611ab490611aa9565b855160c084019081851161134957611bd1916115b2565b555f611a8c565b8751608086019081871161134957611bef916115b2565b555f611a86565b907d0100000000000000000000000000000000000000000000000000000000001790611a7b565b917c40000000000000000000000000000000000000000000000000000000001791611a76565b611c4d9186612207565b5f85611a33565b6119f2565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602860248201527f4965786563457363726f773a205472616e736665722066726f6d20656d70747960448201527f20616464726573730000000000000000000000000000000000000000000000006064820152fd5b606091611ce991611f54565b519101526118ca565b897fda19d94c000000000000000000000000000000000000000000000000000000005f52600452604060245260445ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b9190811015611d9e5760051b0190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81146113495760010190565b600452604491906005811015611e0d57602452565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b90611e4481612e01565b6005811015611e0d57600103611e58575050565b90611e65611e8e92612e01565b907f146d9ab5000000000000000000000000000000000000000000000000000000005f52611df8565b5ffd5b90611e9b81612e01565b6005811015611e0d57600203611e58575050565b6007600282015160d81c91015160e01c8060070290600782040361134957611ed6916115b2565b90565b80421015611ee45750565b7fd0a86826000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117611d2357604052565b8051821015611d9e5760209160051b010190565b929390919373ffffffffffffffffffffffffffffffffffffffff851615938480956120c2575b61209657608f015160601c931580612075575b612055575b6120029293946040517fffffffffffffffffffffffffffffffffffffffff00000000000000000000000060208201923360601b845287603484015260601b16605482015260488152611ff9606882611f13565b51902085612e13565b1561200b575050565b73ffffffffffffffffffffffffffffffffffffffff92507fdf7a35ff000000000000000000000000000000000000000000000000000000005f52600452336024521660445260645ffd5b60055473ffffffffffffffffffffffffffffffffffffffff169350611fa6565b5073ffffffffffffffffffffffffffffffffffffffff600554161515611fa1565b837f249aeceb000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5060018181015160f81c16156120ef5760016101005b61ffff60b78401519116610100031c161515611f8e565b600160086120d8565b93909491929473ffffffffffffffffffffffffffffffffffffffff81169586156121665761212f945f5260205260405f2090612e13565b15612138575050565b7f43b6c66c000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b50505050505050565b1561217657565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602c60248201527f4965786563457363726f773a205472616e7366657220616d6f756e742065786360448201527f656564732062616c616e636500000000000000000000000000000000000000006064820152fd5b9190820391821161134957565b9061010082018092116113495761221d916115b2565b55565b909160409173ffffffffffffffffffffffffffffffffffffffff600f6020855161224a8782611f13565b828152017f5f5f5f5f335afa503d5f5f3e3d5ff30000000000000000000000000000000000815220845160208101917fff0000000000000000000000000000000000000000000000000000000000000083523060601b60218301528460358301526055820152605581526122bf607582611f13565b5190201690835191610160830185526101605f84833c60018301805160f81c6002161561248e575160f81c600116156124855760ff60205b168060b701908160b7116113495760b791508401015160a01c915b828710801561246a575b61241f575f5285602052845f2094855f527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda996020525f209182549661236088612e01565b6005811015611e0d5761241257607b959697506123e49291612381916121fa565b9073ffffffffffffffffffffffffffffffffffffffff7ffff0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7e010000000000000000000000000000000000000000000000000000000000009360a01b169116171790565b9055015160601c827f252992fb0468d68d6a5784ec03214f0d0a362083f2d7ebd157af43b017a22e065f80a3565b611e8e87611e658a612e01565b60849086848961242e88612e61565b9251937f018219c50000000000000000000000000000000000000000000000000000000085526004850152602484015260448301526064820152fd5b5061247583886121fa565b61247e85612e61565b111561231c565b60ff60016122f7565b505f91612312565b6124a290939193613069565b9173ffffffffffffffffffffffffffffffffffffffff83161561250d576124d99367ffffffffffffffff60055460a01c1693613136565b156124e057565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52600160045260245ffd5b50505050565b608f01805160601c33036125245750565b5160601c7f456e8ce7000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b6007600282015160d81c91015160e01c80600a0290600a82040361134957611ed6916115b2565b906040519060a0820182811067ffffffffffffffff821117611d2357604052606082525f60208301525f60408301525f60608301525f608083015281610820907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0604051926125ed8185611f13565b6040845201366020840137525f5b6126058185612ccd565b80156126c057908173ffffffffffffffffffffffffffffffffffffffff61264e93169084603f8260e01c1614806126b0575b612653575b50612648828651611f54565b52611dcb565b6125fb565b604086016126618151611dcb565b905261266e818489613217565b1561263c5767ffffffffffffffff9060a01c161e60ff03606086016126938151611dcb565b9052608086016126a48282516115b2565b905260a01b175f61263c565b506001808260e71c161415612637565b50602083015250919050565b6126ed73ffffffffffffffffffffffffffffffffffffffff91949294613069565b16158061279d575b6127985767ffffffffffffffff8111611d23576040519061273e601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200183611f13565b808252602082019236828201116113d157815f926020928637830101525190209080820361276a575050565b7fa049af46000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b505050565b5080156126f5565b91929390831580612846575b61283f5760248261283c9661283794876040519889965f60208901527fffffff00000000000000000000000000000000000000000000000000000000008260e81b166021890152868801378501918483015f81523701015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101845283611f13565b612e80565b50565b5050505050565b5081156127b1565b61093c611ed6926128ca602384015160c01c936108de61286d82613261565b915061289d8661287c866132fb565b612897612889868d6115b2565b602b89015160c01c906115b2565b90613386565b876128e5575b8582806128d4575b505050608f6128b9846133f3565b9301966108de84895160601c613414565b925160601c6134c4565b6128dd92612fb3565b5f85826128ab565b6128f78689606787015160601c612fb3565b6128a3565b61292561acc03060601b1791825461292067ffffffffffffffff821683111561216f565b6121fa565b9055565b818103612934575050565b7ffa5dbe08000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b805f527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda9960205260405f209081549061299a82612e01565b6005811015611e0d57600181141580612c1f575b612bf357507e040000000000000000000000000000000000000000000000000000000000007ffff0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff6040519361016085016040526101605f8673ffffffffffffffffffffffffffffffffffffffff84163c612a2e612a2986612557565b612c2a565b16178355601b612a61612a53612a4385613261565b915050602386015160c01c6115b2565b602b85015160c01c906115b2565b92612a7484612a6f836132fb565b613414565b7f625fed9875dada8643f2418b838ae0bc78d9a148a18eee4ee1979ff0f3f5d4276040608f83015160601c612ab386612aac866133f3565b8093613386565b612ae17f99c2268479b93fde36232351229815df80837e2300000000000000000000acc05482841b906115b2565b7f99c2268479b93fde36232351229815df80837e2300000000000000000000acc0557fc2aca55aa696938c7e95842e8939ca0fbb2120a3eeb8948cdcee2b70da566672606083517399c2268479b93fde36232351229815df80837e2381528360208201528885820152a18151907399c2268479b93fde36232351229815df80837e2382526020820152a1015160c01c935f925b612b7e8486612ccd565b8015612bbd57612baf87612b7e936108de8273ffffffffffffffffffffffffffffffffffffffff612bb59616613414565b94611dcb565b939050612b74565b509193509350612bcd91506128fc565b7fcbc308b5f91040d2659a5201858344b0b583cd2f9e18e8470c2fa052c5b21ff85f80a2565b611e8e917f146d9ab5000000000000000000000000000000000000000000000000000000005f52611df8565b5060028114156129ae565b804210612c345750565b7f523b7228000000000000000000000000000000000000000000000000000000005f526004524260245260445ffd5b9190915f905f5b612c748183612ccd565b8015612cc55785603f8260e01c16149081612cb3575b50612c9e575b612c9990611dcb565b612c6a565b91612cab612c9991611dcb565b929050612c90565b612cbf91508284613217565b5f612c8a565b509193505050565b906040811015612cef576040820180921161134957612ceb916115b2565b5490565b50505f90565b90604082018092116113495761221d916115b2565b90915f5b612d188184612ccd565b80158015612d40575b612d395750612d32612d1891611dcb565b9050612d0e565b9093509150565b5073ffffffffffffffffffffffffffffffffffffffff851673ffffffffffffffffffffffffffffffffffffffff821614612d21565b91908115612daa576001808360e71c1614612da257612d9392613217565b15612d9d57600290565b600190565b505050600390565b5050505f90565b91604051917fffffffffffffffffffffffffffffffffffffffff000000000000000000000000602084019460601b1684526034830152605482015260548152612dfb607482611f13565b51902090565b60f01c600f166005811015611e0d5790565b611ed693929160405160208101917f19457468657265756d205369676e6564204d6573736167653a0a3332000000008352603c820152603c8152612e58605c82611f13565b519020906135e7565b600181015160f81c60801615612e7657505f90565b600e015160d81c90565b919080516160008111612f825750805192837fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d5f5b8060051b85811015612ef657906020600192850101517fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015d01612eb6565b50509250506e5f5f5f5f335afa503d5f5f3e3d5ff35f5281600f60115ff5915f7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d73ffffffffffffffffffffffffffffffffffffffff831615612f575750565b7fdf6428e3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd069b8e1000000000000000000000000000000000000000000000000000000005f5260045261600060245260445ffd5b6130647fc2aca55aa696938c7e95842e8939ca0fbb2120a3eeb8948cdcee2b70da5666729361acc08360601b17612feb8582546115b2565b905560405184815273ffffffffffffffffffffffffffffffffffffffff8416907fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203092a36040519384938460409194939273ffffffffffffffffffffffffffffffffffffffff606083019616825260208201520152565b0390a1565b60018101805160f81c60401615612cef575160f81c9060018216156131165760ff60205b16918260b7018060b71161134957809360028316613100575b5050600481166130ee575b600881166130dc575b6010166130ca575b015160601c90565b906014810180911161134957906130c2565b916014810180911161134957916130ba565b916030810180911161134957916130b1565b60c3919294500180911161134957915f806130a6565b60ff600161308d565b604090611ed6949281528160208201520191611d50565b9293916131a39061317760405196879260208401957f5dd808550000000000000000000000000000000000000000000000000000000087526024850161311f565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101865285611f13565b5a61138881109081156131cd575b506131c5575f80949381945193f150600190565b505050505f90565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec7881019150811161134957603f810290808204603f149015171561134957829060061c105f6131b1565b906001808460e61c1614928361324f575b508261323357505090565b909150608082018092116113495761324a916115b2565b541590565b60e71c6001908116141592505f613228565b90600182016004815160f81c16156132f1575160f81c9160018316156132e85760ff60205b168060b701908160b7116113495760028295166132d2575b5050820190815160601c9160148401841161134957601481015160601c936028810110611349576028015160c01c91929190565b60c3919294500180911161134957915f8061329e565b60ff6001613286565b505f915081908190565b60018101805160f81c6008161561337b575160f81c9060018216156133725760ff60205b16918260b7018060b7116113495780936002831661335b575b505060041661334957015160601c90565b906030810180911161134957906130c2565b60c39192945001809111611349579160045f613338565b60ff600161331f565b5060a3015160601c90565b6130647f1bccc549c38561cd5b57f0db11ceb8dde1b0b6ee05ab5e155b51c7c5ba64becb9361acc08360601b176133be858254613781565b90556040519384938460409194939273ffffffffffffffffffffffffffffffffffffffff606083019616825260208201520152565b602b015160c01c601e810290808204601e1490151715611349576064900490565b907f6381d9813cabeb57471b5a7e05078e64845ccdb563146a6911d536f24ce960f19161acc08160601b1761344e836108de818454613781565b905560405182815273ffffffffffffffffffffffffffffffffffffffff8216907fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef60203092a36040805173ffffffffffffffffffffffffffffffffffffffff909216825260208201929092529081908101613064565b919067ffffffffffffffff7f99c2268479b93fde36232351229815df80837e2300000000000000000000acc05460401c1692600a8402848104600a1485151715611349576064900493633b9aca0085106135db575b8085116135d3575b5083156135cc5790836135ca92613559827f99c2268479b93fde36232351229815df80837e2300000000000000000000acc054613781565b7f99c2268479b93fde36232351229815df80837e2300000000000000000000acc0557f1bccc549c38561cd5b57f0db11ceb8dde1b0b6ee05ab5e155b51c7c5ba64becb60606040517399c2268479b93fde36232351229815df80837e238152846020820152856040820152a1612fb3565b565b505f925050565b93505f613521565b633b9aca009450613519565b9290919260418214928315613776575b8361371b575b813b61366f57505050905015613611575f90565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601860248201527f696e76616c69642d7369676e61747572652d666f726d617400000000000000006044820152fd5b602093506136de5f93956136b2604051978892888401957f1626ba7e0000000000000000000000000000000000000000000000000000000087526024850161311f565b037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101875286611f13565b829451915afa601f3d1116613713575b7f1626ba7e000000000000000000000000000000000000000000000000000000001490565b505f516136ee565b73ffffffffffffffffffffffffffffffffffffffff61373b8487846137fe565b168015159081613756575b50156135fd575050505050600190565b905073ffffffffffffffffffffffffffffffffffffffff8316145f613746565b6040831493506135f7565b906137ba7fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff9167ffffffffffffffff8460401c166121fa565b60401b91161790565b3590602081106137d1575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b1690565b61380883836137c3565b91836020116113d1576138407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08501602083016137c3565b93604181036138e65760401015611d9e576040013560f81c905b7f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841180156138c3575b6131c5576020935f9360ff60809460405194855216868401526040830152606082015282805260015afa156138b8575f5190565b6040513d5f823e3d90fd5b5060ff8216601b81141590816138da575b50613884565b601c915014155f6138d4565b505091601b8160ff1c0160ff8111611349577f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9091169261385a56",
}

// TasksModule is an auto generated Go binding around an Ethereum contract.
type TasksModule struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TasksModule) GetABI() abi.ABI {
	return c.abi
}

// NewTasksModule creates a new instance of TasksModule.
func NewTasksModule() *TasksModule {
	parsed, err := TasksModuleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TasksModule{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TasksModule) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// ViewsModuleMetaData contains all meta data concerning the ViewsModule contract.
var ViewsModuleMetaData = bind.MetaData{
	ABI: "[]",
	ID:  "5abc22794af087051bab3dfd71b18bb5a2",
	Bin: "0x60808060405234601557612bd9908161001a8239f35b5f80fdfe6080604052600436101561006c575b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b5f3560e01c806311e35aba1461173d5780631e143ef7146114c3578063248ad6a0146113bb57806325eacba8146113a05780632b8857c11461138557806345b637a9146113525780634b2bec8c146112fa5780634f5f44ec146112095780635975b8fc146111d65780635b3ae3e4146111985780636112f6fd1461117d5780636b55f4a51461110e57806374ed5244146110f357806377a99692146110d557806390a0f546146110a2578063a47e7f8014611074578063adccf0d514610f27578063b1b11d2c14610ef4578063b74861b214610ce6578063bd19a4f314610bda578063bd8ab0581461096f578063c140996f14610952578063ce5f78951461089e578063d09cc57e146107bb578063d286eb161461078e578063d5922f5014610720578063db230b52146106e8578063db8aaa26146106cd578063dcb03241146106cd578063e1523fb414610340578063e63ec07d14610316578063e741363b146102695763f9353b8d0361000e573461026557602060031936011261026557600435600954811015610257575b5f52600a60205261023f60405f2063ffffffff81541661024d61022b600261022460018601611984565b9401611984565b6040519485946060865260608601906117f6565b9084820360208601526117f6565b9060408301520390f35b61025f612616565b506101fa565b5f80fd5b34610265576040600319360112610265576102966102856117b0565b61028d611bc0565b50600435611c55565b604051815160048110156102e95760a0926080918352602081015160208401526040810151604084015273ffffffffffffffffffffffffffffffffffffffff606082015116606084015201516080820152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b34610265575f60031936011261026557602067ffffffffffffffff60055460a01c16604051908152f35b346102655760206003193601126102655773ffffffffffffffffffffffffffffffffffffffff6103a26103716117d3565b606060a06040516103818161189c565b5f815282602082015282604082015282808201525f60808201520152611e48565b166040517f8da5cb5b000000000000000000000000000000000000000000000000000000008152602081600481855afa908115610609575f9161069e575b50604051917f358982a30000000000000000000000000000000000000000000000000000000083525f83600481845afa928315610609575f93610682575b50604051927ff8c2ceb30000000000000000000000000000000000000000000000000000000084525f84600481855afa938415610609575f94610666575b50604051907f39e75d450000000000000000000000000000000000000000000000000000000082525f82600481865afa918215610609575f9261064a575b50604051917f84aaf12e000000000000000000000000000000000000000000000000000000008352602083600481875afa928315610609575f93610614575b505f600494604051958680927fe30d26a80000000000000000000000000000000000000000000000000000000082525afa9081156106095773ffffffffffffffffffffffffffffffffffffffff966105d5955f936105d9575b506105a9906105966105bc94958a6040519a61054d8c61189c565b168a5260208a0190815260408a0192835260608a0194855260808a0197885260a08a019687526040519a8b9a60208c52511660208b01525160c060408b015260e08a01906117f6565b9051601f198983030160608a01526117f6565b9051601f198783030160808801526117f6565b915160a085015251601f198483030160c08501526117f6565b0390f35b6105bc9350906105966106006105a9933d805f833e6105f881836118b8565b810190611923565b94505090610532565b6040513d5f823e3d90fd5b9392506020843d602011610642575b81610630602093836118b8565b8101031261026557925191925f6104d9565b3d9150610623565b61065f9192503d805f833e6105f881836118b8565b908561049a565b61067b9194503d805f833e6105f881836118b8565b928461045c565b6106979193503d805f833e6105f881836118b8565b918361041e565b6106c0915060203d6020116106c6575b6106b881836118b8565b8101906118db565b826103e0565b503d6106ae565b34610265575f600319360112610265576020604051600a8152f35b3461026557602060031936011261026557602067ffffffffffffffff61acc061070f6117d3565b60601b175460801c16604051908152f35b346102655760206003193601126102655760c06107466107416004356128a2565b612106565b60808101519061014081015190610160810151610180820151906101c06101a084015193015193604051958652602086015260408501526060840152608083015260a0820152f35b34610265576020600319360112610265576004355f52600b602052602060405f205460601c604051908152f35b3461026557602060031936011261026557600435805f527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda9960205260405f20546108048161256b565b60058110156102e957600303610840576105d59160018061082a9360fb1c16149061258a565b90506040519182916020835260208301906117f6565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152600c60248201527f7461736b2d70656e64696e6700000000000000000000000000000000000000006044820152fd5b34610265576020600319360112610265576108bd6107416004356128a2565b60608101516105d560a08301519273ffffffffffffffffffffffffffffffffffffffff60c0820151169073ffffffffffffffffffffffffffffffffffffffff60e08201511661012073ffffffffffffffffffffffffffffffffffffffff61010084015116920151926040519687968752602087015260408601526060850152608084015260c060a084015260c08301906117f6565b34610265575f600319360112610265576020600954604051908152f35b346102655760206003193601126102655773ffffffffffffffffffffffffffffffffffffffff6109c56109a06117d3565b5f60606040516109af8161181b565b8281528160208201528260408201520152611e48565b166040517f8da5cb5b000000000000000000000000000000000000000000000000000000008152602081600481855afa908115610609575f91610bbb575b506040517f584feb3a0000000000000000000000000000000000000000000000000000000081525f81600481865afa908115610609575f91610ba1575b50604051907fb55e75af000000000000000000000000000000000000000000000000000000008252602082600481875afa918215610609575f92610b6a575b506020600494604051958680927f87639c680000000000000000000000000000000000000000000000000000000082525afa938415610609575f94610b34575b5092610b2373ffffffffffffffffffffffffffffffffffffffff948560405195610ae88761181b565b1685526020850190815260408501938452606085019283526040519586956020875251166020860152516080604086015260a08501906117f6565b915160608401525160808301520390f35b93506020843d602011610b62575b81610b4f602093836118b8565b8101031261026557925192610b23610abf565b3d9150610b42565b9391506020843d602011610b99575b81610b86602093836118b8565b8101031261026557925190926020610a7f565b3d9150610b79565b610bb591503d805f833e6105f881836118b8565b83610a40565b610bd4915060203d6020116106c6576106b881836118b8565b82610a03565b3461026557602060031936011261026557610120610bfc6107416004356128a2565b805173ffffffffffffffffffffffffffffffffffffffff81511691604073ffffffffffffffffffffffffffffffffffffffff60208401511692015160208201519173ffffffffffffffffffffffffffffffffffffffff8351169260408073ffffffffffffffffffffffffffffffffffffffff6020840151169201519201519373ffffffffffffffffffffffffffffffffffffffff85511693604073ffffffffffffffffffffffffffffffffffffffff60208801511696015196604051988952602089015260408801526060870152608086015260a085015260c084015260e0830152610100820152f35b3461026557602060031936011261026557610cff611b24565b50610d0e6107416004356128a2565b604051809160208252610d656020830182516040809173ffffffffffffffffffffffffffffffffffffffff815116845273ffffffffffffffffffffffffffffffffffffffff60208201511660208501520151910152565b610db7602082015160808401906040809173ffffffffffffffffffffffffffffffffffffffff815116845273ffffffffffffffffffffffffffffffffffffffff60208201511660208501520151910152565b604081810151805173ffffffffffffffffffffffffffffffffffffffff90811660e086015260208201511661010085015201516101208301526060810151610140830152608081015161016083015260a081015161018083015273ffffffffffffffffffffffffffffffffffffffff60c0820151166101a083015273ffffffffffffffffffffffffffffffffffffffff60e0820151166101c083015273ffffffffffffffffffffffffffffffffffffffff610100820151166101e083015273ffffffffffffffffffffffffffffffffffffffff6101e0610eaa6101208401516102c06102008701526102e08601906117f6565b926101408101516102208601526101608101516102408601526101808101516102608601526101a08101516102808601526101c08101516102a08601520151166102c08301520390f35b34610265575f60031936011261026557602073ffffffffffffffffffffffffffffffffffffffff60035416604051908152f35b3461026557602060031936011261026557610f40611a87565b50610f4c600435611eaf565b60405190602082526102008201815160058110156102e957908392916020840152602082015160408401526040820151606084015260608201516080840152608082015160a084015260a082015160c084015260c082015160e084015260e0820151610100840152610100820151610120840152610120820151610140840152610140820151906101e06101608501528151809152602061022085019201905f5b81811061104557505050906101c06110266105d593610160840151610180870152610180840151601f19878303016101a08801526117f6565b916101a0810151828601520151601f19848303016101e08501526117f6565b825173ffffffffffffffffffffffffffffffffffffffff16845286955060209384019390920191600101610fed565b34610265575f6003193601126102655760206040517399c2268479b93fde36232351229815df80837e238152f35b34610265575f60031936011261026557602073ffffffffffffffffffffffffffffffffffffffff60045416604051908152f35b34610265575f600319360112610265576020604051633b9aca008152f35b34610265575f60031936011261026557602060405160078152f35b3461026557602060031936011261026557604061acc061112c6117d3565b5f6020845161113a81611864565b828152015260601b175467ffffffffffffffff81169067ffffffffffffffff6020845161116681611864565b8481520191841c1681528251918252516020820152f35b34610265575f600319360112610265576020604051601e8152f35b3461026557602060031936011261026557604061acc06111b66117d3565b60601b175467ffffffffffffffff8251918181168352831c166020820152f35b34610265575f60031936011261026557602073ffffffffffffffffffffffffffffffffffffffff60055416604051908152f35b34610265576020600319360112610265576004355f6040805161122b81611880565b60608152606060208201520152600954808210156112cb57505f52600a6020526112ad60405f2063ffffffff8154166112c061128360026040519461126f86611880565b61127b60018201611984565b865201611984565b602084019081526040840192835260405194859460208652516060602087015260808601906117f6565b9051601f198583030160408601526117f6565b905160608301520390f35b907fd53ebe5d000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b3461026557602060031936011261026557602061134a600435805f52600b835260405f20906040519161132c83611864565b546bffffffffffffffffffffffff8116835260601c848301526120bf565b604051908152f35b34610265575f60031936011261026557602073ffffffffffffffffffffffffffffffffffffffff60025416604051908152f35b34610265575f60031936011261026557602060405160028152f35b34610265575f60031936011261026557602060405160048152f35b34610265576020600319360112610265576113d7600435611eaf565b805160058110156102e9576020820151906040830151906060840151608085015160a086015160c087015160e088015191610100890151936101208a0151956101806101408c01519b0151986040519a60ff6101808d019a168c5260208c015260408b015260608a0152608089015260a088015260c087015260e0860152610100850152610120840152610180610140840152835180915260206101a084019401905f5b8181106114975784806105d588878382036101608501526117f6565b825173ffffffffffffffffffffffffffffffffffffffff1686526020958601959092019160010161147b565b346102655760206003193601126102655773ffffffffffffffffffffffffffffffffffffffff6115196114f46117d3565b5f60606040516115038161181b565b8281528160208201528160408201520152611e48565b166040517f8da5cb5b000000000000000000000000000000000000000000000000000000008152602081600481855afa908115610609575f9161171e575b506040517f0847c4310000000000000000000000000000000000000000000000000000000081525f81600481865afa908115610609575f91611704575b50604051927fa61ca6c50000000000000000000000000000000000000000000000000000000084525f84600481845afa938415610609575f946116e0575b50906020600492604051938480927f1ba99d7e0000000000000000000000000000000000000000000000000000000082525afa918215610609575f92611698575b5073ffffffffffffffffffffffffffffffffffffffff9361167a61168d92866040519661163f8861181b565b1686526020860190815260408601928352606086019485526040519687966020885251166020870152516080604087015260a08601906117f6565b9051601f198583030160608601526117f6565b905160808301520390f35b9091506020813d6020116116d8575b816116b4602093836118b8565b8101031261026557519073ffffffffffffffffffffffffffffffffffffffff611613565b3d91506116a7565b6004929194506116fb6020913d805f833e6105f881836118b8565b949192506115d2565b61171891503d805f833e6105f881836118b8565b83611594565b611737915060203d6020116106c6576106b881836118b8565b82611557565b34610265576040600319360112610265576117616117596117b0565b600435611c55565b805160048110156102e95760809160208101519073ffffffffffffffffffffffffffffffffffffffff60606040830151920151169160ff60405194168452602084015260408301526060820152f35b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361026557565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361026557565b90601f19601f602080948051918291828752018686015e5f8582860101520116010190565b6080810190811067ffffffffffffffff82111761183757604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b6040810190811067ffffffffffffffff82111761183757604052565b6060810190811067ffffffffffffffff82111761183757604052565b60c0810190811067ffffffffffffffff82111761183757604052565b90601f601f19910116810190811067ffffffffffffffff82111761183757604052565b90816020910312610265575173ffffffffffffffffffffffffffffffffffffffff811681036102655790565b67ffffffffffffffff811161183757601f01601f191660200190565b6020818303126102655780519067ffffffffffffffff8211610265570181601f820112156102655760208151910161195a82611907565b9261196860405194856118b8565b8284528282011161026557815f926020928386015e8301015290565b90604051915f8154908160011c9260018316928315611a7d575b602085108414611a50578487528693908115611a1057506001146119cc575b506119ca925003836118b8565b565b90505f9291925260205f20905f915b8183106119f45750509060206119ca928201015f6119bd565b60209193508060019154838589010152019101909184926119db565b602093506119ca9592507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091501682840152151560051b8201015f6119bd565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b93607f169361199e565b604051906101e0820182811067ffffffffffffffff8211176118375760405260606101c0835f81525f60208201525f60408201525f838201525f60808201525f60a08201525f60c08201525f60e08201525f6101008201525f610120820152826101408201525f610160820152826101808201525f6101a08201520152565b60405190611b1382611880565b5f6040838281528260208201520152565b60405190610200820182811067ffffffffffffffff821117611837576040525f6101e083611b50611b06565b8152611b5a611b06565b6020820152611b67611b06565b60408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201526060610120820152826101408201528261016082015282610180820152826101a0820152826101c08201520152565b6040519060a0820182811067ffffffffffffffff821117611837576040525f6080838281528260208201528260408201528260608201520152565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8114611c285760010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b611c5d611bc0565b815f527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda9960205260405f209081546001808260fb1c1614611e38579373ffffffffffffffffffffffffffffffffffffffff165f5b611cbb818561269c565b8015611e2e5773ffffffffffffffffffffffffffffffffffffffff8116838114611cef575050611cea90611bfb565b611cb1565b9250939495909250611cff611bc0565b95603f8560e01c16916101008701808811611c285783611d1e91611ea2565b54926001808360fa1c16149182611e1e575b505015611e1857805f528160205260405f205b6020880152611d53858588612b99565b15611dd457611d659260028852612b49565b60408501525b6001808360e81c1614611d94575b5060a01c67ffffffffffffffff161e60ff0360808301525090565b60c08301809311611c2857611dc773ffffffffffffffffffffffffffffffffffffffff9167ffffffffffffffff94611ea2565b541660608401525f611d79565b5050506001808360e71c16145f14611e115760035b60048110156102e9578452611e0681611e0185611e94565b611ea2565b546040850152611d6b565b6001611de9565b81611d43565b60f41c603f161490505f80611d30565b5050509250505090565b50505090611e4591612623565b90565b803b15611e525790565b73ffffffffffffffffffffffffffffffffffffffff907f8a8b41ec000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9060808201809211611c2857565b91908201809211611c2857565b90611eb8611a87565b91805f527fffc8873ee3dbff6fa0d0507d9296547adabcfec0ed05db43fbed7118491eda9960205260405f20805490611ef08261256b565b60058110156102e957855273ffffffffffffffffffffffffffffffffffffffff821680156120b9576101605f60405180938382016040523c60338101516020870152611f4f611f3e826126c4565b64ffffffffff8560a01c1690611ea2565b604087015260026007820191825160e01c606089015201805160d81c825160e01c80600702906007820403611c2857611f8791611ea2565b608088015264ffffffffff8460c81c1660a08801525160d81c905160e01c80600a0290600a820403611c2857611fbc91611ea2565b60c08601526001808360fb1c161491825f146120a9575050604051611fe26040826118b8565b60018152602036818301376101408501908152611ffe83612b24565b92905051610160870192835280511561207c57602073ffffffffffffffffffffffffffffffffffffffff91019116905251825f5260205260405f2060e0850152600161010085015260016101208501525b835160058110156102e957600314612065575050565b61206e9161258a565b6101c0840152610180830152565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6120b4918487612722565b61204f565b50505050565b90516bffffffffffffffffffffffff168061210157505f525f602052600e6120e960405f206128a2565b6101605f60405180938382016040523c015160d81c90565b905090565b9061210f611b24565b916040519061016082016040526101605f83833c61212c82612b05565b1561256757605382015160601c845152606782015160601c602085510152602382015160c01c60408551015273ffffffffffffffffffffffffffffffffffffffff8061217784612947565b93906020890151946040860152166020840152169052607b82015160601c6040850190815152608f83015160601c6020825101526040602b84015160c01c91510152601382015160c01c6060850152600b82015160f01c608085015260018201906001825160f81c1615155f14612560576101005b61ffff60b78501519116610100031c60a086015260a3830190815160601c60c087015273ffffffffffffffffffffffffffffffffffffffff61222d856129e1565b1660e0870152825160f81c6040161561254557825160f81c600181161561253c5760ff60205b16908160b7018060b711611c2857809260028316612526575b505060048116612514575b60088116612502575b6010166124c9575b73ffffffffffffffffffffffffffffffffffffffff9085015160601c5b16610100870152825160f81c9060018216156124c05760ff60205b16918260b7018060b711611c28578093600283166124aa575b505060048116612498575b60088116612486575b60108116612474575b60401661243b575b9061230891612ae4565b610120860152600283015160d81c610140860152612325836126c4565b61016086015261233483612b05565b610180860152601b83015160c01c6101a0860152600d83015160f890811c6101c08701528251901c6008161561241957505160f81c9060018216156124105760ff60205b16918260b7018060b711611c28578093600283166123f9575b50506004166123c0575b015173ffffffffffffffffffffffffffffffffffffffff9060601c5b166101e0830152565b603082018092111561239b577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60c39192945001809111611c28579160045f612391565b60ff6001612378565b905073ffffffffffffffffffffffffffffffffffffffff91505160601c6123b7565b60148201809211156122fe577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9160148101809111611c2857916122f6565b9160148101809111611c2857916122ed565b9160308101809111611c2857916122e4565b60c39192945001809111611c2857915f806122d9565b60ff60016122c0565b6014810180911115612288577f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b9060148101809111611c285790612280565b9060308101809111611c285790612277565b60c39192935001809111611c2857905f8061226c565b60ff6001612253565b73ffffffffffffffffffffffffffffffffffffffff5f6122a5565b60086121ec565b5050565b60f01c600f1660058110156102e95790565b91908203918211611c2857565b61259961259e919392936128a2565b612ac1565b9182511561260d571561260557604c915b62ffffff602082015160e01c169260206125f06125cb86612a90565b8683858701018483015e956125eb6125e38286611ea2565b94865161257d565b61257d565b916125fa83612a90565b930101602083015e90565b6004916125af565b50606091508190565b6060511561207c57608090565b919061262d611bc0565b9261263781612b24565b929173ffffffffffffffffffffffffffffffffffffffff80869396169116036120b9579161268f9173ffffffffffffffffffffffffffffffffffffffff949360028852815f528260205260405f206020890152612b49565b6040850152166060830152565b9060408110156126be5760408201809211611c28576126ba91611ea2565b5490565b50505f90565b60018101805160f81c600216156126be575160f81c600116156127015760ff60205b168060b701918260b711611c285760b7925001015160a01c90565b60ff60016126e6565b67ffffffffffffffff81116118375760051b60200190565b91929064ffffffffff8260c81c1615938415945f5b612741818461269c565b156127545761274f90611bfb565b612737565b9091929394956127638261270a565b9061277160405192836118b8565b828252601f196127808461270a565b0136602084013761014088019182525f5b8381106127ed57505050506120b957603f8360f41c166101008201809211611c28576127c1600192918392611ea2565b549360fa1c16146127d5575b509060e00152565b816101608401525f5260205260e060405f20906127cd565b6127f7818761269c565b90835191825182101561207c5760206001938360051b010173ffffffffffffffffffffffffffffffffffffffff82169052838061288d575b8061287e575b612841575b5001612791565b61285d906101208c016128548151611bfb565b90528289612b99565b612868575b5f61283a565b6101008a016128778151611bfb565b9052612862565b5082808260e71c161415612835565b50603f8160e01c16603f8b60f41c161461282f565b73ffffffffffffffffffffffffffffffffffffffff90600f60206040516128ca6040826118b8565b828152017f5f5f5f5f335afa503d5f5f3e3d5ff300000000000000000000000000000000008152206040519060208201927fff0000000000000000000000000000000000000000000000000000000000000084523060601b602184015260358301526055820152605581526129406075826118b8565b5190201690565b90600182016004815160f81c16156129d7575160f81c9160018316156129ce5760ff60205b168060b701908160b711611c285760028295166129b8575b5050820190815160601c91601484018411611c2857601481015160601c936028810110611c28576028015160c01c91929190565b60c39192945001809111611c2857915f80612984565b60ff600161296c565b505f915081908190565b60018101805160f81c60208116612a8457601016156126be575160f81c906001821615612a7b5760ff60205b16918260b7018060b711611c2857809360028316612a65575b505060048116612a53575b600816612a41575b015160601c90565b9060148101809111611c285790612a39565b9160308101809111611c285791612a31565b60c39192945001809111611c2857915f80612a26565b60ff6001612a0d565b505060a3015160601c90565b90612a9a82611907565b612aa760405191826118b8565b828152601f19612ab78294611907565b0190602036910137565b90813b8015612add575f612ad482612a90565b9360208501903c565b5060609150565b9190823b81811115612afd5781900390612ad482612a90565b506060925050565b600181015160f81c60801615612b1a57505f90565b600e015160d81c90565b612599612b30916128a2565b602481015160601c91604c603883015160601c92015190565b91604051917fffffffffffffffffffffffffffffffffffffffff000000000000000000000000602084019460601b1684526034830152605482015260548152612b936074826118b8565b51902090565b6001808460e61c16149283612bc7575b5082612bb457505090565b612bc29250611e0190611e94565b541590565b60e71c6001908116141592505f612ba956",
}

// ViewsModule is an auto generated Go binding around an Ethereum contract.
type ViewsModule struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *ViewsModule) GetABI() abi.ABI {
	return c.abi
}

// NewViewsModule creates a new instance of ViewsModule.
func NewViewsModule() *ViewsModule {
	parsed, err := ViewsModuleMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &ViewsModule{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *ViewsModule) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// WorkerpoolMetaData contains all meta data concerning the Workerpool contract.
var WorkerpoolMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"newWorkerStakeRatioPolicy\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"newSchedulerRewardRatioPolicy\",\"type\":\"uint256\"}],\"name\":\"changePolicy\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"logic\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"payable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"workerpoolDescription\",\"type\":\"string\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_schedulerRewardRatioPolicy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_workerStakeRatioPolicy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"m_workerpoolDescription\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"registry\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"ens\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"setName\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"oldWorkerStakeRatioPolicy\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newWorkerStakeRatioPolicy\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"oldSchedulerRewardRatioPolicy\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"newSchedulerRewardRatioPolicy\",\"type\":\"uint256\"}],\"name\":\"PolicyUpdate\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"AlreadyInitialized\",\"type\":\"error\"}]",
	ID:  "84ad26a8d7a8cd95307c95e575d00cb550",
}

// Workerpool is an auto generated Go binding around an Ethereum contract.
type Workerpool struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Workerpool) GetABI() abi.ABI {
	return c.abi
}

// NewWorkerpool creates a new instance of Workerpool.
func NewWorkerpool() *Workerpool {
	parsed, err := WorkerpoolMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Workerpool{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Workerpool) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackChangePolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf199413c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function changePolicy(uint256 newWorkerStakeRatioPolicy, uint256 newSchedulerRewardRatioPolicy) returns()
func (workerpool *Workerpool) PackChangePolicy(newWorkerStakeRatioPolicy *big.Int, newSchedulerRewardRatioPolicy *big.Int) []byte {
	enc, err := workerpool.abi.Pack("changePolicy", newWorkerStakeRatioPolicy, newSchedulerRewardRatioPolicy)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChangePolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf199413c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function changePolicy(uint256 newWorkerStakeRatioPolicy, uint256 newSchedulerRewardRatioPolicy) returns()
func (workerpool *Workerpool) TryPackChangePolicy(newWorkerStakeRatioPolicy *big.Int, newSchedulerRewardRatioPolicy *big.Int) ([]byte, error) {
	return workerpool.abi.Pack("changePolicy", newWorkerStakeRatioPolicy, newSchedulerRewardRatioPolicy)
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1f57894.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(address logic, bytes data) payable returns()
func (workerpool *Workerpool) PackInitialize(logic common.Address, data []byte) []byte {
	enc, err := workerpool.abi.Pack("initialize", logic, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd1f57894.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(address logic, bytes data) payable returns()
func (workerpool *Workerpool) TryPackInitialize(logic common.Address, data []byte) ([]byte, error) {
	return workerpool.abi.Pack("initialize", logic, data)
}

// PackInitialize0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf62d1888.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(string workerpoolDescription) returns()
func (workerpool *Workerpool) PackInitialize0(workerpoolDescription string) []byte {
	enc, err := workerpool.abi.Pack("initialize0", workerpoolDescription)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf62d1888.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(string workerpoolDescription) returns()
func (workerpool *Workerpool) TryPackInitialize0(workerpoolDescription string) ([]byte, error) {
	return workerpool.abi.Pack("initialize0", workerpoolDescription)
}

// PackMSchedulerRewardRatioPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87639c68.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_schedulerRewardRatioPolicy() view returns(uint256)
func (workerpool *Workerpool) PackMSchedulerRewardRatioPolicy() []byte {
	enc, err := workerpool.abi.Pack("m_schedulerRewardRatioPolicy")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMSchedulerRewardRatioPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87639c68.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_schedulerRewardRatioPolicy() view returns(uint256)
func (workerpool *Workerpool) TryPackMSchedulerRewardRatioPolicy() ([]byte, error) {
	return workerpool.abi.Pack("m_schedulerRewardRatioPolicy")
}

// UnpackMSchedulerRewardRatioPolicy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x87639c68.
//
// Solidity: function m_schedulerRewardRatioPolicy() view returns(uint256)
func (workerpool *Workerpool) UnpackMSchedulerRewardRatioPolicy(data []byte) (*big.Int, error) {
	out, err := workerpool.abi.Unpack("m_schedulerRewardRatioPolicy", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMWorkerStakeRatioPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb55e75af.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_workerStakeRatioPolicy() view returns(uint256)
func (workerpool *Workerpool) PackMWorkerStakeRatioPolicy() []byte {
	enc, err := workerpool.abi.Pack("m_workerStakeRatioPolicy")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMWorkerStakeRatioPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb55e75af.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_workerStakeRatioPolicy() view returns(uint256)
func (workerpool *Workerpool) TryPackMWorkerStakeRatioPolicy() ([]byte, error) {
	return workerpool.abi.Pack("m_workerStakeRatioPolicy")
}

// UnpackMWorkerStakeRatioPolicy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb55e75af.
//
// Solidity: function m_workerStakeRatioPolicy() view returns(uint256)
func (workerpool *Workerpool) UnpackMWorkerStakeRatioPolicy(data []byte) (*big.Int, error) {
	out, err := workerpool.abi.Unpack("m_workerStakeRatioPolicy", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMWorkerpoolDescription is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x584feb3a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function m_workerpoolDescription() view returns(string)
func (workerpool *Workerpool) PackMWorkerpoolDescription() []byte {
	enc, err := workerpool.abi.Pack("m_workerpoolDescription")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMWorkerpoolDescription is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x584feb3a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function m_workerpoolDescription() view returns(string)
func (workerpool *Workerpool) TryPackMWorkerpoolDescription() ([]byte, error) {
	return workerpool.abi.Pack("m_workerpoolDescription")
}

// UnpackMWorkerpoolDescription is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x584feb3a.
//
// Solidity: function m_workerpoolDescription() view returns(string)
func (workerpool *Workerpool) UnpackMWorkerpoolDescription(data []byte) (string, error) {
	out, err := workerpool.abi.Unpack("m_workerpoolDescription", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (workerpool *Workerpool) PackOwner() []byte {
	enc, err := workerpool.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (workerpool *Workerpool) TryPackOwner() ([]byte, error) {
	return workerpool.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (workerpool *Workerpool) UnpackOwner(data []byte) (common.Address, error) {
	out, err := workerpool.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function registry() view returns(address)
func (workerpool *Workerpool) PackRegistry() []byte {
	enc, err := workerpool.abi.Pack("registry")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegistry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7b103999.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function registry() view returns(address)
func (workerpool *Workerpool) TryPackRegistry() ([]byte, error) {
	return workerpool.abi.Pack("registry")
}

// UnpackRegistry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7b103999.
//
// Solidity: function registry() view returns(address)
func (workerpool *Workerpool) UnpackRegistry(data []byte) (common.Address, error) {
	out, err := workerpool.abi.Unpack("registry", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setName(address ens, string name) returns()
func (workerpool *Workerpool) PackSetName(ens common.Address, name string) []byte {
	enc, err := workerpool.abi.Pack("setName", ens, name)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setName(address ens, string name) returns()
func (workerpool *Workerpool) TryPackSetName(ens common.Address, name string) ([]byte, error) {
	return workerpool.abi.Pack("setName", ens, name)
}

// WorkerpoolPolicyUpdate represents a PolicyUpdate event raised by the Workerpool contract.
type WorkerpoolPolicyUpdate struct {
	OldWorkerStakeRatioPolicy     *big.Int
	NewWorkerStakeRatioPolicy     *big.Int
	OldSchedulerRewardRatioPolicy *big.Int
	NewSchedulerRewardRatioPolicy *big.Int
	Raw                           *types.Log // Blockchain specific contextual infos
}

const WorkerpoolPolicyUpdateEventName = "PolicyUpdate"

// ContractEventName returns the user-defined event name.
func (WorkerpoolPolicyUpdate) ContractEventName() string {
	return WorkerpoolPolicyUpdateEventName
}

// UnpackPolicyUpdateEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event PolicyUpdate(uint256 oldWorkerStakeRatioPolicy, uint256 newWorkerStakeRatioPolicy, uint256 oldSchedulerRewardRatioPolicy, uint256 newSchedulerRewardRatioPolicy)
func (workerpool *Workerpool) UnpackPolicyUpdateEvent(log *types.Log) (*WorkerpoolPolicyUpdate, error) {
	event := "PolicyUpdate"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != workerpool.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(WorkerpoolPolicyUpdate)
	if len(log.Data) > 0 {
		if err := workerpool.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range workerpool.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (workerpool *Workerpool) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], workerpool.abi.Errors["AlreadyInitialized"].ID.Bytes()[:4]) {
		return workerpool.UnpackAlreadyInitializedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// WorkerpoolAlreadyInitialized represents a AlreadyInitialized error raised by the Workerpool contract.
type WorkerpoolAlreadyInitialized struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyInitialized()
func WorkerpoolAlreadyInitializedErrorID() common.Hash {
	return common.HexToHash("0x0dc149f07762891dbcea3fe72770f3d63a1863fc54b2f084e8c59ec476996927")
}

// UnpackAlreadyInitializedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyInitialized()
func (workerpool *Workerpool) UnpackAlreadyInitializedError(raw []byte) (*WorkerpoolAlreadyInitialized, error) {
	out := new(WorkerpoolAlreadyInitialized)
	if err := workerpool.abi.UnpackIntoInterface(out, "AlreadyInitialized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryMetaData contains all meta data concerning the WorkerpoolRegistry contract.
var WorkerpoolRegistryMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"baseURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"workerpoolOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"workerpoolDescription\",\"type\":\"string\"}],\"name\":\"createWorkerpool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"getApproved\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"initialized\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isApprovedForAll\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"entry\",\"type\":\"address\"}],\"name\":\"isRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"master\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ownerOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"}],\"name\":\"policy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"workerStakeRatio\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"schedulerRewardRatio\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"workerpoolOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"workerpoolDescription\",\"type\":\"string\"}],\"name\":\"predictWorkerpool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"previous\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCode\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCodeHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"setApprovalForAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"baseURI\",\"type\":\"string\"}],\"name\":\"setBaseURI\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"ens\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"setName\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"workerStakeRatio\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"schedulerRewardRatio\",\"type\":\"uint256\"}],\"name\":\"setPolicy\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenOfOwnerByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"tokenURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"approved\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"ApprovalForAll\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"AlreadyInitialized\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"CallerIsNotAnEntry\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721IncorrectOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721InsufficientApproval\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC721InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721NonexistentToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"ERC721OutOfBoundsIndex\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"ratio\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"PolicyTooLarge\",\"type\":\"error\"},{\"inputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"}]",
	ID:  "195561665f09c639c7d2c416eb924cd9db",
	Bin: "0x60a0604052346103d557604080519081016001600160401b038111828210176101e6576040908152601e82527f694578656320576f726b6572706f6f6c20526567697374727920285635290000602083015280519081016001600160401b038111828210176101e65760405260118152706945786563576f726b6572706f6f6c563560781b602082015281516001600160401b0381116101e657600354600181811c911680156103cb575b60208210146102d357601f811161035d575b50602092601f82116001146102fc57928192935f926102f1575b50508160011b915f199060031b1c1916176003555b80516001600160401b0381116101e657600454600181811c911680156102e7575b60208210146102d357601f8111610265575b50602091601f8211600114610205579181925f926101fa575b50508160011b915f199060031b1c1916176004555b5f80546001600160a01b031916339081178255604051917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08180a3610b1b8181016001600160401b038111838210176101e6578291612d1b833903905ff080156101db576001600160a01b031660805260405161294190816103da823960805181818161039401526105610152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b015190505f80610137565b601f1982169260045f52805f20915f5b85811061024d57508360019510610235575b505050811b0160045561014c565b01515f1960f88460031b161c191690555f8080610227565b91926020600181928685015181550194019201610215565b8181111561011e5760045f52601f820160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b602084106102cb575b81601f9101920160051c03905f5b8281106102be57505061011e565b5f828201556001016102b0565b5f91506102a2565b634e487b7160e01b5f52602260045260245ffd5b90607f169061010c565b015190505f806100d6565b601f1982169360035f52805f20915f5b868110610345575083600195961061032d575b505050811b016003556100eb565b01515f1960f88460031b161c191690555f808061031f565b9192602060018192868501518155019401920161030c565b818111156100bc5760035f52601f820160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b602084106103c3575b81601f9101920160051c03905f5b8281106103b65750506100bc565b5f828201556001016103a8565b5f915061039a565b90607f16906100aa565b5f80fdfe60808060405260043610156100e6575b50361561001a575f80fd5b7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5c8061009f5760646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601160248201527f66616c6c6261636b2d64697361626c65640000000000000000000000000000006044820152fd5b6040515f5b8060051b90838210156100e2576001917fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015c90840152016100a4565b5050f35b5f3560e01c90816301ffc9a714611a6857508063064a6c2a14611a3c57806306fdde0314611997578063081812fc1461194d578063095ea7b31461182b578063158ef93e1461180757806318160ddd146117e257806323b872dd146117cb5780632f745c59146117025780633121db1c1461164b5780633465d6d5146115c057806342842e0e146115975780634f6ccce71461151657806355f804b3146112fd57806359cc0be3146111a25780636352211e146111665780636c0360eb146110c15780636fa59bbc146110a657806370a082311461107b578063715018a614610fe55780637c2b2e7114610fb25780638863282614610f835780638da5cb5b14610f5157806395d89b4114610e69578063a22cb46514610d8a578063b88d4fde14610d2f578063c3c5a54714610d02578063c4d66de814610c13578063c87b56dd14610954578063e40238f41461042b578063e985e9c5146103b8578063ee97f7f314610368578063eee39111146103405763f2fde38b14610268575f61000f565b3461033c57602060031936011261033c5773ffffffffffffffffffffffffffffffffffffffff610296611b68565b6102a4825f541633146121ce565b168015610310577fffffffffffffffffffffffff00000000000000000000000000000000000000005f548273ffffffffffffffffffffffffffffffffffffffff82167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e05f80a316175f55005b7f1e4fbdf7000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b5f80fd5b3461033c575f60031936011261033c57602061035a6122c6565b818151910120604051908152f35b3461033c575f60031936011261033c57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461033c57604060031936011261033c576103d1611b68565b73ffffffffffffffffffffffffffffffffffffffff6103ee611b8b565b91165f52600960205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060ff60405f2054166040519015158152f35b3461033c5761043936611bdc565b91906104463684836123d7565b908151616000811161089957506020936104d6916104d160227fffff000000000000000000000000000000000000000000000000000000000000865160f01b16956040519889918183019889528051918291018484015e81015f8382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101885287611c9a565b612503565b73ffffffffffffffffffffffffffffffffffffffff8316928315610928576104fd9161281f565b9261050784612899565b3b6108ca57604d6105ea916040519384917f363d3d373d3d3d363d730000000000000000000000000000000000000000000060208401527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000060601b16602a8401527f5af43d82803e903d91602b57fd5bf30000000000000000000000000000000000603e8401525180918484015e81015f8382015203017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611c9a565b805161600081116108995750805192837fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d5f5b8060051b8581101561065e57906020600192850101517fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c7082015d0161061e565b82856e5f5f5f5f335afa503d5f5f3e3d5ff35f5273ffffffffffffffffffffffffffffffffffffffff82600f60115ff55f7fe9864e357a3d690c35cf7a322de79c4b19c50fd2df93d4dc1ac28f15124e0c6f5d1691821561086e57505f549163ffffffff8360a81c169263ffffffff84146108415763ffffffff61076d85610813937fffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffffff78ffffffff000000000000000000000000000000000000000000600160209a0160a81b169116175f55805f526006875260405f20857fffffffffffffffffffffffff0000000000000000000000000000000000000000825416179055855f526007875260405f206125a5565b1663ffffffff6040519161078083611c7e565b8583525f878401818152604080860193845287835260058a529091209351905191519290921660e01b7fffffffff00000000000000000000000000000000000000000000000000000000167bffffffffffffffff000000000000000000000000000000000000000060a09290921b9190911673ffffffffffffffffffffffffffffffffffffffff90921691909117179055565b80604051925f7fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef8180a48152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fdf6428e3000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd069b8e1000000000000000000000000000000000000000000000000000000005f5260045261600060245260445ffd5b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601960248201527f437265617465323a204661696c6564206f6e206465706c6f79000000000000006044820152fd5b7f64a0ae92000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b3461033c57602060031936011261033c576004356109718161226d565b506002549061097f82611c2d565b6109b25750506109ae604051610996602082611c9a565b5f81525b604051918291602083526020830190611cdb565b0390f35b906040516109c1608082611c9a565b604e81526060366020830137604e9160015b15610a51575b5f92600a85066030019485603011610841578115610841577fff000000000000000000000000000000000000000000000000000000000000007fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600a93019660f81b165f1a610a4887866127e1565b530493926109d3565b836109d9579190925080604e0390604e821161084157610a89610a7383612233565b92610a816040519485611c9a565b808452612233565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06020840191013682375f5b8351811015610b0b5780830190818411610841577fff00000000000000000000000000000000000000000000000000000000000000610af6600193896127e1565b51165f1a610b0482876127e1565b5301610ab5565b5093505090604051915f91610b1f81611c2d565b9060018116908115610bd15750600114610b79575b506109ae93610b74928492518092825e015f8152037fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611c9a565b61099a565b90915060025f527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace5f905b828210610bbb5750508201602001906109ae610b34565b6001816020925483858901015201910190610ba4565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016602080870191909152821515909202850190910192506109ae9050610b34565b3461033c57602060031936011261033c57610c2c611b68565b5f5490610c5073ffffffffffffffffffffffffffffffffffffffff831633146121ce565b60ff8260a01c16610cda57740100000000000000000000000000000000000000007fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff73ffffffffffffffffffffffffffffffffffffffff9316175f55167fffffffffffffffffffffffff000000000000000000000000000000000000000060015416176001555f80f35b7f0dc149f0000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461033c57602060031936011261033c576020610d25610d20611b68565b61240d565b6040519015158152f35b3461033c57608060031936011261033c57610d48611b68565b610d50611b8b565b6064359167ffffffffffffffff831161033c57610d7e610d77610d88943690600401611bae565b36916123d7565b9160443591612633565b005b3461033c57604060031936011261033c57610da3611b68565b6024359081151580920361033c5773ffffffffffffffffffffffffffffffffffffffff16908115610e3d57335f52600960205260405f20825f5260205260405f207fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0081541660ff83161790556040519081527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c3160203392a3005b507f5b08ba18000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461033c575f60031936011261033c576040515f600454610e8981611c2d565b8084529060018116908115610f0f5750600114610eb1575b6109ae8361099a81850382611c9a565b60045f9081527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b939250905b808210610ef55750909150810160200161099a610ea1565b919260018160209254838588010152019101909291610edd565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b8401909101915061099a9050610ea1565b3461033c575f60031936011261033c57602073ffffffffffffffffffffffffffffffffffffffff5f5416604051908152f35b3461033c57602060031936011261033c576040610fa6610fa1611b68565b612368565b82519182526020820152f35b3461033c575f60031936011261033c57602073ffffffffffffffffffffffffffffffffffffffff60015416604051908152f35b3461033c575f60031936011261033c5761101773ffffffffffffffffffffffffffffffffffffffff5f541633146121ce565b7fffffffffffffffffffffffff00000000000000000000000000000000000000005f545f73ffffffffffffffffffffffffffffffffffffffff82167f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e08280a3165f55005b3461033c57602060031936011261033c57602061109e611099611b68565b612301565b604051908152f35b3461033c575f60031936011261033c576109ae61099a6122c6565b3461033c575f60031936011261033c576040515f6002546110e181611c2d565b8084529060018116908115610f0f5750600114611108576109ae8361099a81850382611c9a565b60025f9081527f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace939250905b80821061114c5750909150810160200161099a610ea1565b919260018160209254838588010152019101909291611134565b3461033c57602060031936011261033c57602061118460043561226d565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b3461033c57604060031936011261033c57600435602435335f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f205416156112d157606481116112a15766ffffffffffffff821161126a57610d8891601e600167ffffffffffffffff93335f52600560205218911860081b171660405f20907fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff7bffffffffffffffff000000000000000000000000000000000000000083549260a01b169116179055565b507f6b700437000000000000000000000000000000000000000000000000000000005f5260045266ffffffffffffff60245260445ffd5b7f6b700437000000000000000000000000000000000000000000000000000000005f52600452606460245260445ffd5b7fbb60d3de000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461033c57602060031936011261033c5760043567ffffffffffffffff811161033c5761132e903690600401611bae565b61135073ffffffffffffffffffffffffffffffffffffffff5f541633146121ce565b67ffffffffffffffff81116114e95761136a600254611c2d565b601f811161147f575b505f601f82116001146113ca5781925f926113bf575b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c1916176002555f80f35b013590508280611389565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08216927f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace915f5b8581106114675750836001951061142f575b505050811b01600255005b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c19910135169055828080611424565b90926020600181928686013581550194019101611412565b8181111561137357601f820160051c90602083106114e1575b601f82910160051c03905f5b8281106114b2575050611373565b5f8282017f405787fa12a823e0f2b7631cc41b3ba8828b3321ca811111fa75cd3aa3bb5ace01556001016114a4565b5f9150611498565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b3461033c57602060031936011261033c5760043563ffffffff5f5460a81c16811015611568575f526006602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b7fa57d13dc000000000000000000000000000000000000000000000000000000005f525f60045260245260445ffd5b3461033c57610d886115a836611d1e565b90604051926115b8602085611c9a565b5f8452612633565b3461033c57602060031936011261033c5773ffffffffffffffffffffffffffffffffffffffff6115ee611b68565b165f5260056020526040805f2081519061160782611c7e565b5473ffffffffffffffffffffffffffffffffffffffff8116918281528367ffffffffffffffff8360a01c169283602084015260e01c91015282519182526020820152f35b3461033c5761165936611bdc565b50505061167e73ffffffffffffffffffffffffffffffffffffffff5f541633146121ce565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f4f7065726174696f6e206e6f7420737570706f72746564206f6e20746869732060448201527f636861696e0000000000000000000000000000000000000000000000000000006064820152fd5b3461033c57604060031936011261033c5761171b611b68565b6024359061172881612301565b821015611786579073ffffffffffffffffffffffffffffffffffffffff61175a92165f52600760205260405f20612613565b5f526006602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b73ffffffffffffffffffffffffffffffffffffffff907fa57d13dc000000000000000000000000000000000000000000000000000000005f521660045260245260445ffd5b3461033c57610d886117dc36611d1e565b91611d72565b3461033c575f60031936011261033c57602063ffffffff5f5460a81c16604051908152f35b3461033c575f60031936011261033c57602060ff5f5460a01c166040519015158152f35b3461033c57604060031936011261033c57611844611b68565b6024359073ffffffffffffffffffffffffffffffffffffffff6118668361226d565b16908133141580611916575b6118ea5773ffffffffffffffffffffffffffffffffffffffff90835f52600860205260405f208282167fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905516907f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b9255f80a4005b7fa9fbf51f000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b50815f52600960205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f20541615611872565b3461033c57602060031936011261033c5760043561196a8161226d565b505f526008602052602073ffffffffffffffffffffffffffffffffffffffff60405f205416604051908152f35b3461033c575f60031936011261033c576040515f6003546119b781611c2d565b8084529060018116908115610f0f57506001146119de576109ae8361099a81850382611c9a565b60035f9081527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b939250905b808210611a225750909150810160200161099a610ea1565b919260018160209254838588010152019101909291611a0a565b3461033c576020611184611a63611a5e611a5536611bdc565b90929192612503565b61281f565b612899565b3461033c57602060031936011261033c57600435907fffffffff00000000000000000000000000000000000000000000000000000000821680920361033c57817f01ffc9a70000000000000000000000000000000000000000000000000000000060209314908115611b3e575b8115611b14575b8115611aea575b5015158152f35b7f780e9d630000000000000000000000000000000000000000000000000000000091501483611ae3565b7f5b5e139f0000000000000000000000000000000000000000000000000000000081149150611adc565b7f80ac58cd0000000000000000000000000000000000000000000000000000000081149150611ad5565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361033c57565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361033c57565b9181601f8401121561033c5782359167ffffffffffffffff831161033c576020838186019501011161033c57565b90604060031983011261033c5760043573ffffffffffffffffffffffffffffffffffffffff8116810361033c57916024359067ffffffffffffffff821161033c57611c2991600401611bae565b9091565b90600182811c92168015611c74575b6020831014611c4757565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f1691611c3c565b6060810190811067ffffffffffffffff8211176114e957604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176114e957604052565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b600319606091011261033c5760043573ffffffffffffffffffffffffffffffffffffffff8116810361033c579060243573ffffffffffffffffffffffffffffffffffffffff8116810361033c579060443590565b9073ffffffffffffffffffffffffffffffffffffffff1690811561092857825f52600560205260405f2060405190611da982611c7e565b5491604073ffffffffffffffffffffffffffffffffffffffff84169283815267ffffffffffffffff8560a01c166020820152019260e01c835281156121a257813314158061216b575b8061213f575b61210f5773ffffffffffffffffffffffffffffffffffffffff16918282036120db5763ffffffff90855f52600860205260405f207fffffffffffffffffffffffff000000000000000000000000000000000000000081541690555116905f52600760205260405f20611e6a8282612613565b915f80528160205263ffffffff60405f205416907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82019182116108415781810361201e575b50505f80528060205263ffffffff60405f2054167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff810190811161084157611efc63ffffffff91612913565b5f918252602093909352604080822080549390941b19909216909255818052902080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81019190821161084157611fc49263ffffffff92611f6a9255855f52600760205260405f206125a5565b16845f52600560205260405f20907bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff0000000000000000000000000000000000000000000000000000000083549260e01b169116179055565b825f52600560205260405f20827fffffffffffffffffffffffff00000000000000000000000000000000000000008254161790557fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef5f80a4565b61202b6120d49284612613565b61203482612913565b90805f528560205260405f2054905f528560205263ffffffff83831b921b19161760405f20555f52600660205273ffffffffffffffffffffffffffffffffffffffff60405f2054165f52600560205260405f20907bffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffff0000000000000000000000000000000000000000000000000000000083549260e01b169116179055565b5f80611eb0565b5083827f64283d7b000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b847f177e802f000000000000000000000000000000000000000000000000000000005f523360045260245260445ffd5b50845f52600860205273ffffffffffffffffffffffffffffffffffffffff60405f205416331415611df8565b50815f52600960205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260ff60405f20541615611df2565b847f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b156121d557565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602060248201527f4f776e61626c653a2063616c6c6572206973206e6f7420746865206f776e65726044820152fd5b67ffffffffffffffff81116114e957601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b90815f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f20541691821561229b5750565b7f7e273289000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b604051906122d5604083611c9a565b600f82527f5f5f5f5f335afa503d5f5f3e3d5ff300000000000000000000000000000000006020830152565b73ffffffffffffffffffffffffffffffffffffffff16801561233c575f52600760205260405f205f805260205263ffffffff60405f20541690565b7f89c62b64000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff16805f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f205416156123d0575f52600560205260405f205490600160ff601e66ffffffffffffff8560a81c16189360a01c161890565b505f905f90565b9291926123e382612233565b916123f16040519384611c9a565b82948184528183011161033c578281602093845f960137010152565b73ffffffffffffffffffffffffffffffffffffffff16805f52600560205273ffffffffffffffffffffffffffffffffffffffff60405f2054166124fd5773ffffffffffffffffffffffffffffffffffffffff60015416801515918261247157505090565b60209192506024604051809481937fc3c5a54700000000000000000000000000000000000000000000000000000000835260048301525afa9081156124f2575f916124ba575090565b90506020813d6020116124ea575b816124d560209383611c9a565b8101031261033c5751801515810361033c5790565b3d91506124c8565b6040513d5f823e3d90fd5b50600190565b60646125a2917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f856040519687947ff62d188800000000000000000000000000000000000000000000000000000000602087015260206024870152816044870152868601375f8582860101520116810103017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08101835282611c9a565b90565b91905f80528260205260405f20549063ffffffff8216936125c585612913565b9190806125e7575060018401809411610841575f80526020521b1760405f2055565b90919360018101809111610841575f80528260205260405f20555f5260205260405f20911b8154179055565b61262163ffffffff92612913565b91905f5260205260405f2054901c1690565b9061263f838284611d72565b803b156127db576020916126b273ffffffffffffffffffffffffffffffffffffffff8093169560405195869485947f150b7a020000000000000000000000000000000000000000000000000000000086523360048701521660248501526044840152608060648401526084830190611cdb565b03815f865af15f918161277e575b5061273257503d1561272a573d906126d782612233565b916126e56040519384611c9a565b82523d5f602084013e5b8151156126ff5750602081519101fd5b7f64a0ae92000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6060906126ef565b7fffffffff000000000000000000000000000000000000000000000000000000007f150b7a02000000000000000000000000000000000000000000000000000000009116036126ff5750565b9091506020813d6020116127d3575b8161279a60209383611c9a565b8101031261033c57517fffffffff000000000000000000000000000000000000000000000000000000008116810361033c57905f6126c0565b3d915061278d565b50505050565b9081518110156127f2570160200190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b906128936014602060405180947fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083808401988051918291018a5e83019160601b168382015203017ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff4810184520182611c9a565b51902090565b73ffffffffffffffffffffffffffffffffffffffff906128b76122c6565b602081519101206040519060208201927fff0000000000000000000000000000000000000000000000000000000000000084523060601b6021840152603583015260558201526055815261290c607582611c9a565b5190201690565b90600182019182811161084157600160089108918260051b92808404602014901517156108415760031c91905660c0806040523461004c57336080523060a052610aca90816100518239608051818181610186015281816103ad015281816104d50152818161057a0152610829015260a051816109cf0152f35b5f80fdfe60806040526004361015610011575f80fd5b5f5f3560e01c80633121db1c14610622578063584feb3a1461059e5780637b1039991461053057806387639c681461045e5780638da5cb5b14610408578063b55e75af14610336578063d1f5789414610302578063f199413c146101315763f62d18881461007d575f80fd5b3461012e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261012e5760043567ffffffffffffffff811161012c576100cc9036906004016106bf565b505060646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601360248201527f616c726561647920696e697469616c697a6564000000000000000000000000006044820152fd5b505b80fd5b50346102c75760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102c75760043560243561016f6108a8565b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016604051927f88632826000000000000000000000000000000000000000000000000000000008452306004850152604084602481855afa9182156102bc575f945f936102cb575b50803b156102c7575f80916044604051809481937f59cc0be30000000000000000000000000000000000000000000000000000000083528760048401528960248401525af180156102bc5761027d575b50917f61f37ef3a6d587ce2d6be79492e1fac570f2745787015db7ed95ad4397b05c1e9391608093604051938452602084015260408301526060820152a180f35b608093919550916102b05f7f61f37ef3a6d587ce2d6be79492e1fac570f2745787015db7ed95ad4397b05c1e969461075c565b5f95919350919361023c565b6040513d5f823e3d90fd5b5f80fd5b9092506102f191945060403d6040116102fb575b6102e9818361075c565b8101906107ca565b939093915f6101ec565b503d6102df565b61030b366106ed565b5050507f0dc149f0000000000000000000000000000000000000000000000000000000005f5260045ffd5b346102c7575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102c7576040517f8863282600000000000000000000000000000000000000000000000000000000815230600482015260408160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa80156102bc576020915f916103e8575b50604051908152f35b610401915060403d6040116102fb576102e9818361075c565b50826103df565b346102c7575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102c75760206104406107e0565b73ffffffffffffffffffffffffffffffffffffffff60405191168152f35b346102c7575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102c7576040517f8863282600000000000000000000000000000000000000000000000000000000815230600482015260408160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa80156102bc576020915f9161050f5750604051908152f35b610528915060403d6040116102fb576102e9818361075c565b9050826103df565b346102c7575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102c757602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102c7575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126102c757602060406105d86109b5565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f835194859381855280519182918282880152018686015e5f85828601015201168101030190f35b346102c757610630366106ed565b50505061063b6108a8565b60846040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152602560248201527f4f7065726174696f6e206e6f7420737570706f72746564206f6e20746869732060448201527f636861696e0000000000000000000000000000000000000000000000000000006064820152fd5b9181601f840112156102c75782359167ffffffffffffffff83116102c757602083818601950101116102c757565b9060407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126102c75760043573ffffffffffffffffffffffffffffffffffffffff811681036102c757916024359067ffffffffffffffff82116102c757610758916004016106bf565b9091565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761079d57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b91908260409103126102c7576020825192015190565b6040517f6352211e00000000000000000000000000000000000000000000000000000000815230600482015260208160248173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102bc575f9161085c575090565b90506020813d6020116108a0575b816108776020938361075c565b810103126102c7575173ffffffffffffffffffffffffffffffffffffffff811681036102c75790565b3d915061086a565b73ffffffffffffffffffffffffffffffffffffffff6108c56107e0565b1633036108ce57565b60646040517f08c379a000000000000000000000000000000000000000000000000000000000815260206004820152601760248201527f63616c6c6572206973206e6f7420746865206f776e65720000000000000000006044820152fd5b67ffffffffffffffff811161079d57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b906109708261092c565b61097d604051918261075c565b8281527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe06109ab829461092c565b0190602036910137565b60609073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163003610a70575b815115610a6a57815115610a3d5761ff008060205f8501015160f01c1616825160011015610a3d57602183015160f81c1760225f610a3383610966565b940101602084015e565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60609150565b9050610a7b30610a81565b906109f6565b90813b602d811115610ac3577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd301602d610aba82610966565b9360208501903c565b506060915056",
}

// WorkerpoolRegistry is an auto generated Go binding around an Ethereum contract.
type WorkerpoolRegistry struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *WorkerpoolRegistry) GetABI() abi.ABI {
	return c.abi
}

// NewWorkerpoolRegistry creates a new instance of WorkerpoolRegistry.
func NewWorkerpoolRegistry() *WorkerpoolRegistry {
	parsed, err := WorkerpoolRegistryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &WorkerpoolRegistry{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *WorkerpoolRegistry) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address to, uint256 tokenId) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackApprove(to common.Address, tokenId *big.Int) []byte {
	enc, err := workerpoolRegistry.abi.Pack("approve", to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address to, uint256 tokenId) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackApprove(to common.Address, tokenId *big.Int) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("approve", to, tokenId)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) PackBalanceOf(owner common.Address) []byte {
	enc, err := workerpoolRegistry.abi.Pack("balanceOf", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackBalanceOf(owner common.Address) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("balanceOf", owner)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address owner) view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := workerpoolRegistry.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c0360eb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function baseURI() view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) PackBaseURI() []byte {
	enc, err := workerpoolRegistry.abi.Pack("baseURI")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6c0360eb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function baseURI() view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackBaseURI() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("baseURI")
}

// UnpackBaseURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6c0360eb.
//
// Solidity: function baseURI() view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackBaseURI(data []byte) (string, error) {
	out, err := workerpoolRegistry.abi.Unpack("baseURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackCreateWorkerpool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe40238f4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function createWorkerpool(address workerpoolOwner, string workerpoolDescription) returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) PackCreateWorkerpool(workerpoolOwner common.Address, workerpoolDescription string) []byte {
	enc, err := workerpoolRegistry.abi.Pack("createWorkerpool", workerpoolOwner, workerpoolDescription)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCreateWorkerpool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe40238f4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function createWorkerpool(address workerpoolOwner, string workerpoolDescription) returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackCreateWorkerpool(workerpoolOwner common.Address, workerpoolDescription string) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("createWorkerpool", workerpoolOwner, workerpoolDescription)
}

// UnpackCreateWorkerpool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe40238f4.
//
// Solidity: function createWorkerpool(address workerpoolOwner, string workerpoolDescription) returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackCreateWorkerpool(data []byte) (common.Address, error) {
	out, err := workerpoolRegistry.abi.Unpack("createWorkerpool", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) PackGetApproved(tokenId *big.Int) []byte {
	enc, err := workerpoolRegistry.abi.Pack("getApproved", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackGetApproved is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x081812fc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackGetApproved(tokenId *big.Int) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("getApproved", tokenId)
}

// UnpackGetApproved is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x081812fc.
//
// Solidity: function getApproved(uint256 tokenId) view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackGetApproved(data []byte) (common.Address, error) {
	out, err := workerpoolRegistry.abi.Unpack("getApproved", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d66de8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialize(address previous) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackInitialize(previous common.Address) []byte {
	enc, err := workerpoolRegistry.abi.Pack("initialize", previous)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialize is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc4d66de8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialize(address previous) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackInitialize(previous common.Address) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("initialize", previous)
}

// PackInitialized is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x158ef93e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function initialized() view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) PackInitialized() []byte {
	enc, err := workerpoolRegistry.abi.Pack("initialized")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackInitialized is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x158ef93e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function initialized() view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackInitialized() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("initialized")
}

// UnpackInitialized is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x158ef93e.
//
// Solidity: function initialized() view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackInitialized(data []byte) (bool, error) {
	out, err := workerpoolRegistry.abi.Unpack("initialized", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) PackIsApprovedForAll(owner common.Address, operator common.Address) []byte {
	enc, err := workerpoolRegistry.abi.Pack("isApprovedForAll", owner, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsApprovedForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe985e9c5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackIsApprovedForAll(owner common.Address, operator common.Address) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("isApprovedForAll", owner, operator)
}

// UnpackIsApprovedForAll is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe985e9c5.
//
// Solidity: function isApprovedForAll(address owner, address operator) view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackIsApprovedForAll(data []byte) (bool, error) {
	out, err := workerpoolRegistry.abi.Unpack("isApprovedForAll", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIsRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3c5a547.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isRegistered(address entry) view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) PackIsRegistered(entry common.Address) []byte {
	enc, err := workerpoolRegistry.abi.Pack("isRegistered", entry)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsRegistered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3c5a547.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isRegistered(address entry) view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackIsRegistered(entry common.Address) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("isRegistered", entry)
}

// UnpackIsRegistered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc3c5a547.
//
// Solidity: function isRegistered(address entry) view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackIsRegistered(data []byte) (bool, error) {
	out, err := workerpoolRegistry.abi.Unpack("isRegistered", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackMaster is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee97f7f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function master() view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) PackMaster() []byte {
	enc, err := workerpoolRegistry.abi.Pack("master")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaster is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xee97f7f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function master() view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackMaster() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("master")
}

// UnpackMaster is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xee97f7f3.
//
// Solidity: function master() view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackMaster(data []byte) (common.Address, error) {
	out, err := workerpoolRegistry.abi.Unpack("master", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) PackName() []byte {
	enc, err := workerpoolRegistry.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackName() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackName(data []byte) (string, error) {
	out, err := workerpoolRegistry.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function owner() view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) PackOwner() []byte {
	enc, err := workerpoolRegistry.abi.Pack("owner")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwner is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8da5cb5b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function owner() view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackOwner() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("owner")
}

// UnpackOwner is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8da5cb5b.
//
// Solidity: function owner() view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackOwner(data []byte) (common.Address, error) {
	out, err := workerpoolRegistry.abi.Unpack("owner", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) PackOwnerOf(tokenId *big.Int) []byte {
	enc, err := workerpoolRegistry.abi.Pack("ownerOf", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOwnerOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6352211e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackOwnerOf(tokenId *big.Int) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("ownerOf", tokenId)
}

// UnpackOwnerOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6352211e.
//
// Solidity: function ownerOf(uint256 tokenId) view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackOwnerOf(data []byte) (common.Address, error) {
	out, err := workerpoolRegistry.abi.Unpack("ownerOf", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x88632826.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function policy(address workerpool) view returns(uint256 workerStakeRatio, uint256 schedulerRewardRatio)
func (workerpoolRegistry *WorkerpoolRegistry) PackPolicy(workerpool common.Address) []byte {
	enc, err := workerpoolRegistry.abi.Pack("policy", workerpool)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x88632826.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function policy(address workerpool) view returns(uint256 workerStakeRatio, uint256 schedulerRewardRatio)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackPolicy(workerpool common.Address) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("policy", workerpool)
}

// PolicyOutput serves as a container for the return parameters of contract
// method Policy.
type PolicyOutput struct {
	WorkerStakeRatio     *big.Int
	SchedulerRewardRatio *big.Int
}

// UnpackPolicy is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x88632826.
//
// Solidity: function policy(address workerpool) view returns(uint256 workerStakeRatio, uint256 schedulerRewardRatio)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackPolicy(data []byte) (PolicyOutput, error) {
	out, err := workerpoolRegistry.abi.Unpack("policy", data)
	outstruct := new(PolicyOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.WorkerStakeRatio = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.SchedulerRewardRatio = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackPredictWorkerpool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x064a6c2a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function predictWorkerpool(address workerpoolOwner, string workerpoolDescription) view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) PackPredictWorkerpool(workerpoolOwner common.Address, workerpoolDescription string) []byte {
	enc, err := workerpoolRegistry.abi.Pack("predictWorkerpool", workerpoolOwner, workerpoolDescription)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPredictWorkerpool is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x064a6c2a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function predictWorkerpool(address workerpoolOwner, string workerpoolDescription) view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackPredictWorkerpool(workerpoolOwner common.Address, workerpoolDescription string) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("predictWorkerpool", workerpoolOwner, workerpoolDescription)
}

// UnpackPredictWorkerpool is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x064a6c2a.
//
// Solidity: function predictWorkerpool(address workerpoolOwner, string workerpoolDescription) view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackPredictWorkerpool(data []byte) (common.Address, error) {
	out, err := workerpoolRegistry.abi.Unpack("predictWorkerpool", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackPrevious is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c2b2e71.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function previous() view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) PackPrevious() []byte {
	enc, err := workerpoolRegistry.abi.Pack("previous")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPrevious is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7c2b2e71.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function previous() view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackPrevious() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("previous")
}

// UnpackPrevious is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7c2b2e71.
//
// Solidity: function previous() view returns(address)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackPrevious(data []byte) (common.Address, error) {
	out, err := workerpoolRegistry.abi.Unpack("previous", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackProxyCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6fa59bbc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proxyCode() view returns(bytes)
func (workerpoolRegistry *WorkerpoolRegistry) PackProxyCode() []byte {
	enc, err := workerpoolRegistry.abi.Pack("proxyCode")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProxyCode is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6fa59bbc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proxyCode() view returns(bytes)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackProxyCode() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("proxyCode")
}

// UnpackProxyCode is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6fa59bbc.
//
// Solidity: function proxyCode() view returns(bytes)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackProxyCode(data []byte) ([]byte, error) {
	out, err := workerpoolRegistry.abi.Unpack("proxyCode", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackProxyCodeHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeee39111.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function proxyCodeHash() view returns(bytes32)
func (workerpoolRegistry *WorkerpoolRegistry) PackProxyCodeHash() []byte {
	enc, err := workerpoolRegistry.abi.Pack("proxyCodeHash")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProxyCodeHash is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeee39111.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function proxyCodeHash() view returns(bytes32)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackProxyCodeHash() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("proxyCodeHash")
}

// UnpackProxyCodeHash is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xeee39111.
//
// Solidity: function proxyCodeHash() view returns(bytes32)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackProxyCodeHash(data []byte) ([32]byte, error) {
	out, err := workerpoolRegistry.abi.Unpack("proxyCodeHash", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function renounceOwnership() returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackRenounceOwnership() []byte {
	enc, err := workerpoolRegistry.abi.Pack("renounceOwnership")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRenounceOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x715018a6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function renounceOwnership() returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackRenounceOwnership() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("renounceOwnership")
}

// PackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackSafeTransferFrom(from common.Address, to common.Address, tokenId *big.Int) []byte {
	enc, err := workerpoolRegistry.abi.Pack("safeTransferFrom", from, to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x42842e0e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackSafeTransferFrom(from common.Address, to common.Address, tokenId *big.Int) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("safeTransferFrom", from, to, tokenId)
}

// PackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId, bytes data) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackSafeTransferFrom0(from common.Address, to common.Address, tokenId *big.Int, data []byte) []byte {
	enc, err := workerpoolRegistry.abi.Pack("safeTransferFrom0", from, to, tokenId, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSafeTransferFrom0 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb88d4fde.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function safeTransferFrom(address from, address to, uint256 tokenId, bytes data) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackSafeTransferFrom0(from common.Address, to common.Address, tokenId *big.Int, data []byte) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("safeTransferFrom0", from, to, tokenId, data)
}

// PackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setApprovalForAll(address operator, bool approved) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackSetApprovalForAll(operator common.Address, approved bool) []byte {
	enc, err := workerpoolRegistry.abi.Pack("setApprovalForAll", operator, approved)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetApprovalForAll is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa22cb465.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setApprovalForAll(address operator, bool approved) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackSetApprovalForAll(operator common.Address, approved bool) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("setApprovalForAll", operator, approved)
}

// PackSetBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55f804b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setBaseURI(string baseURI) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackSetBaseURI(baseURI string) []byte {
	enc, err := workerpoolRegistry.abi.Pack("setBaseURI", baseURI)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetBaseURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x55f804b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setBaseURI(string baseURI) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackSetBaseURI(baseURI string) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("setBaseURI", baseURI)
}

// PackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setName(address ens, string name) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackSetName(ens common.Address, name string) []byte {
	enc, err := workerpoolRegistry.abi.Pack("setName", ens, name)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3121db1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setName(address ens, string name) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackSetName(ens common.Address, name string) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("setName", ens, name)
}

// PackSetPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59cc0be3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setPolicy(uint256 workerStakeRatio, uint256 schedulerRewardRatio) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackSetPolicy(workerStakeRatio *big.Int, schedulerRewardRatio *big.Int) []byte {
	enc, err := workerpoolRegistry.abi.Pack("setPolicy", workerStakeRatio, schedulerRewardRatio)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetPolicy is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x59cc0be3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setPolicy(uint256 workerStakeRatio, uint256 schedulerRewardRatio) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackSetPolicy(workerStakeRatio *big.Int, schedulerRewardRatio *big.Int) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("setPolicy", workerStakeRatio, schedulerRewardRatio)
}

// PackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) PackSupportsInterface(interfaceId [4]byte) []byte {
	enc, err := workerpoolRegistry.abi.Pack("supportsInterface", interfaceId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSupportsInterface is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x01ffc9a7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackSupportsInterface(interfaceId [4]byte) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("supportsInterface", interfaceId)
}

// UnpackSupportsInterface is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x01ffc9a7.
//
// Solidity: function supportsInterface(bytes4 interfaceId) view returns(bool)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackSupportsInterface(data []byte) (bool, error) {
	out, err := workerpoolRegistry.abi.Unpack("supportsInterface", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) PackSymbol() []byte {
	enc, err := workerpoolRegistry.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackSymbol() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackSymbol(data []byte) (string, error) {
	out, err := workerpoolRegistry.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTokenByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f6ccce7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenByIndex(uint256 index) view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) PackTokenByIndex(index *big.Int) []byte {
	enc, err := workerpoolRegistry.abi.Pack("tokenByIndex", index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4f6ccce7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenByIndex(uint256 index) view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackTokenByIndex(index *big.Int) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("tokenByIndex", index)
}

// UnpackTokenByIndex is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4f6ccce7.
//
// Solidity: function tokenByIndex(uint256 index) view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackTokenByIndex(data []byte) (*big.Int, error) {
	out, err := workerpoolRegistry.abi.Unpack("tokenByIndex", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTokenOfOwnerByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f745c59.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenOfOwnerByIndex(address owner, uint256 index) view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) PackTokenOfOwnerByIndex(owner common.Address, index *big.Int) []byte {
	enc, err := workerpoolRegistry.abi.Pack("tokenOfOwnerByIndex", owner, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenOfOwnerByIndex is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2f745c59.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenOfOwnerByIndex(address owner, uint256 index) view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackTokenOfOwnerByIndex(owner common.Address, index *big.Int) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("tokenOfOwnerByIndex", owner, index)
}

// UnpackTokenOfOwnerByIndex is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2f745c59.
//
// Solidity: function tokenOfOwnerByIndex(address owner, uint256 index) view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackTokenOfOwnerByIndex(data []byte) (*big.Int, error) {
	out, err := workerpoolRegistry.abi.Unpack("tokenOfOwnerByIndex", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) PackTokenURI(tokenId *big.Int) []byte {
	enc, err := workerpoolRegistry.abi.Pack("tokenURI", tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenURI is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc87b56dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackTokenURI(tokenId *big.Int) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("tokenURI", tokenId)
}

// UnpackTokenURI is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc87b56dd.
//
// Solidity: function tokenURI(uint256 tokenId) view returns(string)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackTokenURI(data []byte) (string, error) {
	out, err := workerpoolRegistry.abi.Unpack("tokenURI", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) PackTotalSupply() []byte {
	enc, err := workerpoolRegistry.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) TryPackTotalSupply() ([]byte, error) {
	return workerpoolRegistry.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := workerpoolRegistry.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 tokenId) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackTransferFrom(from common.Address, to common.Address, tokenId *big.Int) []byte {
	enc, err := workerpoolRegistry.abi.Pack("transferFrom", from, to, tokenId)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 tokenId) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackTransferFrom(from common.Address, to common.Address, tokenId *big.Int) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("transferFrom", from, to, tokenId)
}

// PackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (workerpoolRegistry *WorkerpoolRegistry) PackTransferOwnership(newOwner common.Address) []byte {
	enc, err := workerpoolRegistry.abi.Pack("transferOwnership", newOwner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferOwnership is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf2fde38b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferOwnership(address newOwner) returns()
func (workerpoolRegistry *WorkerpoolRegistry) TryPackTransferOwnership(newOwner common.Address) ([]byte, error) {
	return workerpoolRegistry.abi.Pack("transferOwnership", newOwner)
}

// WorkerpoolRegistryApproval represents a Approval event raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryApproval struct {
	Owner    common.Address
	Approved common.Address
	TokenId  *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const WorkerpoolRegistryApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (WorkerpoolRegistryApproval) ContractEventName() string {
	return WorkerpoolRegistryApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackApprovalEvent(log *types.Log) (*WorkerpoolRegistryApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != workerpoolRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(WorkerpoolRegistryApproval)
	if len(log.Data) > 0 {
		if err := workerpoolRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range workerpoolRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// WorkerpoolRegistryApprovalForAll represents a ApprovalForAll event raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryApprovalForAll struct {
	Owner    common.Address
	Operator common.Address
	Approved bool
	Raw      *types.Log // Blockchain specific contextual infos
}

const WorkerpoolRegistryApprovalForAllEventName = "ApprovalForAll"

// ContractEventName returns the user-defined event name.
func (WorkerpoolRegistryApprovalForAll) ContractEventName() string {
	return WorkerpoolRegistryApprovalForAllEventName
}

// UnpackApprovalForAllEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ApprovalForAll(address indexed owner, address indexed operator, bool approved)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackApprovalForAllEvent(log *types.Log) (*WorkerpoolRegistryApprovalForAll, error) {
	event := "ApprovalForAll"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != workerpoolRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(WorkerpoolRegistryApprovalForAll)
	if len(log.Data) > 0 {
		if err := workerpoolRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range workerpoolRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// WorkerpoolRegistryOwnershipTransferred represents a OwnershipTransferred event raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryOwnershipTransferred struct {
	PreviousOwner common.Address
	NewOwner      common.Address
	Raw           *types.Log // Blockchain specific contextual infos
}

const WorkerpoolRegistryOwnershipTransferredEventName = "OwnershipTransferred"

// ContractEventName returns the user-defined event name.
func (WorkerpoolRegistryOwnershipTransferred) ContractEventName() string {
	return WorkerpoolRegistryOwnershipTransferredEventName
}

// UnpackOwnershipTransferredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OwnershipTransferred(address indexed previousOwner, address indexed newOwner)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackOwnershipTransferredEvent(log *types.Log) (*WorkerpoolRegistryOwnershipTransferred, error) {
	event := "OwnershipTransferred"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != workerpoolRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(WorkerpoolRegistryOwnershipTransferred)
	if len(log.Data) > 0 {
		if err := workerpoolRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range workerpoolRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// WorkerpoolRegistryTransfer represents a Transfer event raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryTransfer struct {
	From    common.Address
	To      common.Address
	TokenId *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const WorkerpoolRegistryTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (WorkerpoolRegistryTransfer) ContractEventName() string {
	return WorkerpoolRegistryTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackTransferEvent(log *types.Log) (*WorkerpoolRegistryTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != workerpoolRegistry.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(WorkerpoolRegistryTransfer)
	if len(log.Data) > 0 {
		if err := workerpoolRegistry.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range workerpoolRegistry.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (workerpoolRegistry *WorkerpoolRegistry) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["AlreadyInitialized"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackAlreadyInitializedError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["CallerIsNotAnEntry"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackCallerIsNotAnEntryError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["ERC721IncorrectOwner"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackERC721IncorrectOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["ERC721InsufficientApproval"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackERC721InsufficientApprovalError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["ERC721InvalidApprover"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackERC721InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["ERC721InvalidOperator"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackERC721InvalidOperatorError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["ERC721InvalidOwner"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackERC721InvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["ERC721InvalidReceiver"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackERC721InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["ERC721InvalidSender"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackERC721InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["ERC721NonexistentToken"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackERC721NonexistentTokenError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["ERC721OutOfBoundsIndex"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackERC721OutOfBoundsIndexError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["OwnableInvalidOwner"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackOwnableInvalidOwnerError(raw[4:])
	}
	if bytes.Equal(raw[:4], workerpoolRegistry.abi.Errors["PolicyTooLarge"].ID.Bytes()[:4]) {
		return workerpoolRegistry.UnpackPolicyTooLargeError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// WorkerpoolRegistryAlreadyInitialized represents a AlreadyInitialized error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryAlreadyInitialized struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyInitialized()
func WorkerpoolRegistryAlreadyInitializedErrorID() common.Hash {
	return common.HexToHash("0x0dc149f07762891dbcea3fe72770f3d63a1863fc54b2f084e8c59ec476996927")
}

// UnpackAlreadyInitializedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyInitialized()
func (workerpoolRegistry *WorkerpoolRegistry) UnpackAlreadyInitializedError(raw []byte) (*WorkerpoolRegistryAlreadyInitialized, error) {
	out := new(WorkerpoolRegistryAlreadyInitialized)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "AlreadyInitialized", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryCallerIsNotAnEntry represents a CallerIsNotAnEntry error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryCallerIsNotAnEntry struct {
	Caller common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CallerIsNotAnEntry(address caller)
func WorkerpoolRegistryCallerIsNotAnEntryErrorID() common.Hash {
	return common.HexToHash("0xbb60d3de3d7ce4b0176bafa91cf5c51b29ee12f5e085544e03c6f7ed6b077668")
}

// UnpackCallerIsNotAnEntryError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CallerIsNotAnEntry(address caller)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackCallerIsNotAnEntryError(raw []byte) (*WorkerpoolRegistryCallerIsNotAnEntry, error) {
	out := new(WorkerpoolRegistryCallerIsNotAnEntry)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "CallerIsNotAnEntry", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryERC721IncorrectOwner represents a ERC721IncorrectOwner error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryERC721IncorrectOwner struct {
	Sender  common.Address
	TokenId *big.Int
	Owner   common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)
func WorkerpoolRegistryERC721IncorrectOwnerErrorID() common.Hash {
	return common.HexToHash("0x64283d7b313c8117c125f736876fa2b4e90ea3831a4716dfdb87d2f540e26289")
}

// UnpackERC721IncorrectOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackERC721IncorrectOwnerError(raw []byte) (*WorkerpoolRegistryERC721IncorrectOwner, error) {
	out := new(WorkerpoolRegistryERC721IncorrectOwner)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "ERC721IncorrectOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryERC721InsufficientApproval represents a ERC721InsufficientApproval error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryERC721InsufficientApproval struct {
	Operator common.Address
	TokenId  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InsufficientApproval(address operator, uint256 tokenId)
func WorkerpoolRegistryERC721InsufficientApprovalErrorID() common.Hash {
	return common.HexToHash("0x177e802f6f313bc89797ecace66d6d29ab4719cbaaacbb87367264048b1eb861")
}

// UnpackERC721InsufficientApprovalError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InsufficientApproval(address operator, uint256 tokenId)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackERC721InsufficientApprovalError(raw []byte) (*WorkerpoolRegistryERC721InsufficientApproval, error) {
	out := new(WorkerpoolRegistryERC721InsufficientApproval)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "ERC721InsufficientApproval", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryERC721InvalidApprover represents a ERC721InvalidApprover error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryERC721InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidApprover(address approver)
func WorkerpoolRegistryERC721InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xa9fbf51f86b8e03595d59dc726bb10c329bb24f62589be276d8dd193ca0b69ea")
}

// UnpackERC721InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidApprover(address approver)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackERC721InvalidApproverError(raw []byte) (*WorkerpoolRegistryERC721InvalidApprover, error) {
	out := new(WorkerpoolRegistryERC721InvalidApprover)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryERC721InvalidOperator represents a ERC721InvalidOperator error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryERC721InvalidOperator struct {
	Operator common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidOperator(address operator)
func WorkerpoolRegistryERC721InvalidOperatorErrorID() common.Hash {
	return common.HexToHash("0x5b08ba185e8f577075361f3a3555a6580a227ce22734dcc979c1aeadf894658b")
}

// UnpackERC721InvalidOperatorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidOperator(address operator)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackERC721InvalidOperatorError(raw []byte) (*WorkerpoolRegistryERC721InvalidOperator, error) {
	out := new(WorkerpoolRegistryERC721InvalidOperator)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidOperator", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryERC721InvalidOwner represents a ERC721InvalidOwner error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryERC721InvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidOwner(address owner)
func WorkerpoolRegistryERC721InvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x89c62b6479af2e623826dcc39c5133061d35b66d72de92833401dd2fd6567480")
}

// UnpackERC721InvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidOwner(address owner)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackERC721InvalidOwnerError(raw []byte) (*WorkerpoolRegistryERC721InvalidOwner, error) {
	out := new(WorkerpoolRegistryERC721InvalidOwner)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryERC721InvalidReceiver represents a ERC721InvalidReceiver error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryERC721InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidReceiver(address receiver)
func WorkerpoolRegistryERC721InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0x64a0ae9278f805eaf991dcd18ca78756d280b7508b764ef1b255c55845c11df9")
}

// UnpackERC721InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidReceiver(address receiver)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackERC721InvalidReceiverError(raw []byte) (*WorkerpoolRegistryERC721InvalidReceiver, error) {
	out := new(WorkerpoolRegistryERC721InvalidReceiver)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryERC721InvalidSender represents a ERC721InvalidSender error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryERC721InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721InvalidSender(address sender)
func WorkerpoolRegistryERC721InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x73c6ac6e10798e95d99e1f130d923eb40193ecb8d094ec3dce93292564eb3b17")
}

// UnpackERC721InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721InvalidSender(address sender)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackERC721InvalidSenderError(raw []byte) (*WorkerpoolRegistryERC721InvalidSender, error) {
	out := new(WorkerpoolRegistryERC721InvalidSender)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "ERC721InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryERC721NonexistentToken represents a ERC721NonexistentToken error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryERC721NonexistentToken struct {
	TokenId *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721NonexistentToken(uint256 tokenId)
func WorkerpoolRegistryERC721NonexistentTokenErrorID() common.Hash {
	return common.HexToHash("0x7e273289a3a9ef6670f06df7dca227856fc925e956db96980692764a8bc734d7")
}

// UnpackERC721NonexistentTokenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721NonexistentToken(uint256 tokenId)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackERC721NonexistentTokenError(raw []byte) (*WorkerpoolRegistryERC721NonexistentToken, error) {
	out := new(WorkerpoolRegistryERC721NonexistentToken)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "ERC721NonexistentToken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryERC721OutOfBoundsIndex represents a ERC721OutOfBoundsIndex error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryERC721OutOfBoundsIndex struct {
	Owner common.Address
	Index *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC721OutOfBoundsIndex(address owner, uint256 index)
func WorkerpoolRegistryERC721OutOfBoundsIndexErrorID() common.Hash {
	return common.HexToHash("0xa57d13dc78ab2b1f1191d9429a298559c44d02b5951a92c2376aa50074cc4509")
}

// UnpackERC721OutOfBoundsIndexError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC721OutOfBoundsIndex(address owner, uint256 index)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackERC721OutOfBoundsIndexError(raw []byte) (*WorkerpoolRegistryERC721OutOfBoundsIndex, error) {
	out := new(WorkerpoolRegistryERC721OutOfBoundsIndex)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "ERC721OutOfBoundsIndex", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryOwnableInvalidOwner represents a OwnableInvalidOwner error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryOwnableInvalidOwner struct {
	Owner common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OwnableInvalidOwner(address owner)
func WorkerpoolRegistryOwnableInvalidOwnerErrorID() common.Hash {
	return common.HexToHash("0x1e4fbdf7f3ef8bcaa855599e3abf48b232380f183f08f6f813d9ffa5bd585188")
}

// UnpackOwnableInvalidOwnerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OwnableInvalidOwner(address owner)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackOwnableInvalidOwnerError(raw []byte) (*WorkerpoolRegistryOwnableInvalidOwner, error) {
	out := new(WorkerpoolRegistryOwnableInvalidOwner)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "OwnableInvalidOwner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// WorkerpoolRegistryPolicyTooLarge represents a PolicyTooLarge error raised by the WorkerpoolRegistry contract.
type WorkerpoolRegistryPolicyTooLarge struct {
	Ratio *big.Int
	Max   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PolicyTooLarge(uint256 ratio, uint256 max)
func WorkerpoolRegistryPolicyTooLargeErrorID() common.Hash {
	return common.HexToHash("0x6b7004374a027b6d2e92784b4c0cd0bac066d3d3c4867bfc7e75526c0e490e92")
}

// UnpackPolicyTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PolicyTooLarge(uint256 ratio, uint256 max)
func (workerpoolRegistry *WorkerpoolRegistry) UnpackPolicyTooLargeError(raw []byte) (*WorkerpoolRegistryPolicyTooLarge, error) {
	out := new(WorkerpoolRegistryPolicyTooLarge)
	if err := workerpoolRegistry.abi.UnpackIntoInterface(out, "PolicyTooLarge", raw); err != nil {
		return nil, err
	}
	return out, nil
}
