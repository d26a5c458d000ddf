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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"baseURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"appName\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"appType\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"appMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"appChecksum\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"appMREnclave\",\"type\":\"bytes\"}],\"name\":\"createApp\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"getApproved\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"initialized\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isApprovedForAll\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"entry\",\"type\":\"address\"}],\"name\":\"isRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"master\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ownerOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"appName\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"appType\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"appMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"appChecksum\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"appMREnclave\",\"type\":\"bytes\"}],\"name\":\"predictApp\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"previous\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCode\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCodeHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"setApprovalForAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"baseURI\",\"type\":\"string\"}],\"name\":\"setBaseURI\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"ens\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"setName\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenOfOwnerByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"tokenURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"approved\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"ApprovalForAll\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"AlreadyInitialized\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721IncorrectOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721InsufficientApproval\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC721InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721NonexistentToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"ERC721OutOfBoundsIndex\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"}]",
	ID:  "4b29c280d55a004b674d3001892d289081",
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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"baseURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"datasetOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"datasetName\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"datasetMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"datasetChecksum\",\"type\":\"bytes32\"}],\"name\":\"createDataset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"getApproved\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"initialized\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isApprovedForAll\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"entry\",\"type\":\"address\"}],\"name\":\"isRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"master\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ownerOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"datasetOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"datasetName\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"datasetMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"datasetChecksum\",\"type\":\"bytes32\"}],\"name\":\"predictDataset\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"previous\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCode\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCodeHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"setApprovalForAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"baseURI\",\"type\":\"string\"}],\"name\":\"setBaseURI\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"ens\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"setName\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenOfOwnerByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"tokenURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"approved\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"ApprovalForAll\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"AlreadyInitialized\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721IncorrectOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721InsufficientApproval\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC721InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721NonexistentToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"ERC721OutOfBoundsIndex\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"}]",
	ID:  "fd299b935aae9885cd95d11f4e708ad299",
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

// HubMetaData contains all meta data concerning the Hub contract.
var HubMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"appregistry\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"approveAndCall\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"name\":\"assertDatasetDealCompatibility\",\"outputs\":[],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"order\",\"type\":\"tuple\"}],\"name\":\"broadcastAppOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"order\",\"type\":\"tuple\"}],\"name\":\"broadcastDatasetOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"order\",\"type\":\"tuple\"}],\"name\":\"broadcastRequestOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"order\",\"type\":\"tuple\"}],\"name\":\"broadcastWorkerpoolOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"callbackgas\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"appRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolRegistry\",\"type\":\"address\"}],\"name\":\"changeRegistries\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"name\":\"claim\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"taskIds\",\"type\":\"bytes32[]\"}],\"name\":\"claimArray\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"claimBoost\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"computeDealVolume\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"symbol\",\"type\":\"string\"},{\"internalType\":\"uint8\",\"name\":\"decimals\",\"type\":\"uint8\"},{\"internalType\":\"address\",\"name\":\"appRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolRegistry\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"v3Hub\",\"type\":\"address\"}],\"name\":\"configure\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultSeal\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"enclaveSign\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"authorizationSign\",\"type\":\"bytes\"}],\"name\":\"contribute\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultDigest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"resultsCallback\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"enclaveSign\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"authorizationSign\",\"type\":\"bytes\"}],\"name\":\"contributeAndFinalize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"contribution_deadline_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"countCategory\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"workClockTimeRef\",\"type\":\"uint256\"}],\"name\":\"createCategory\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"catid\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"datasetregistry\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"delta\",\"type\":\"uint256\"}],\"name\":\"decreaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"deposit\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"depositFor\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256[]\",\"name\":\"amounts\",\"type\":\"uint256[]\"},{\"internalType\":\"address[]\",\"name\":\"targets\",\"type\":\"address[]\"}],\"name\":\"depositForArray\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"domain\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"}],\"internalType\":\"structEIP712Domain\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712domain_separator\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"final_deadline_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"resultsCallback\",\"type\":\"bytes\"}],\"name\":\"finalize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"frozenOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"groupmember_purpose\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"importScore\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"delta\",\"type\":\"uint256\"}],\"name\":\"increaseAllowance\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"initialize\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"dealIds\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256[]\",\"name\":\"indexes\",\"type\":\"uint256[]\"}],\"name\":\"initializeAndClaimArray\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32[]\",\"name\":\"dealIds\",\"type\":\"bytes32[]\"},{\"internalType\":\"uint256[]\",\"name\":\"indexes\",\"type\":\"uint256[]\"}],\"name\":\"initializeArray\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kitty_address\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kitty_min\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kitty_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"enumOrderOperation\",\"name\":\"operation\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrderOperation\",\"name\":\"operation\",\"type\":\"tuple\"}],\"name\":\"manageAppOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"enumOrderOperation\",\"name\":\"operation\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrderOperation\",\"name\":\"operation\",\"type\":\"tuple\"}],\"name\":\"manageDatasetOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"enumOrderOperation\",\"name\":\"operation\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrderOperation\",\"name\":\"operation\",\"type\":\"tuple\"}],\"name\":\"manageRequestOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"order\",\"type\":\"tuple\"},{\"internalType\":\"enumOrderOperation\",\"name\":\"operation\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrderOperation\",\"name\":\"operation\",\"type\":\"tuple\"}],\"name\":\"manageWorkerpoolOrder\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"matchOrders\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"matchOrdersBoost\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"resultsCallback\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"authorizationSign\",\"type\":\"bytes\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"enclaveSign\",\"type\":\"bytes\"}],\"name\":\"pushResultBoost\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"receiveApproval\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"recover\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"delta\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"name\":\"reopen\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"resultFor\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultDigest\",\"type\":\"bytes32\"}],\"name\":\"reveal\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"reveal_deadline_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"gas\",\"type\":\"uint256\"}],\"name\":\"setCallbackGas\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"broker\",\"type\":\"address\"}],\"name\":\"setTeeBroker\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"sponsorMatchOrders\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structAppOrder\",\"name\":\"appOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structDatasetOrder\",\"name\":\"datasetOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolOrder\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"internalType\":\"structRequestOrder\",\"name\":\"requestOrder\",\"type\":\"tuple\"}],\"name\":\"sponsorMatchOrdersBoost\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"teebroker\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"updateDomainSeparator\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"identity\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"verifyPresignature\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"identity\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"verifyPresignatureOrSignature\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"identity\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"verifySignature\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"viewAccount\",\"outputs\":[{\"components\":[{\"internalType\":\"uint256\",\"name\":\"stake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"locked\",\"type\":\"uint256\"}],\"internalType\":\"structAccount\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"}],\"name\":\"viewAccountABILegacy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"stake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"locked\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"}],\"name\":\"viewApp\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"m_appName\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"m_appType\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"m_appMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"m_appChecksum\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"m_appMREnclave\",\"type\":\"bytes\"}],\"internalType\":\"structAppInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"catid\",\"type\":\"uint256\"}],\"name\":\"viewCategory\",\"outputs\":[{\"components\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"workClockTimeRef\",\"type\":\"uint256\"}],\"internalType\":\"structCategory\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"catid\",\"type\":\"uint256\"}],\"name\":\"viewCategoryABILegacy\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"workClockTimeRef\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewConfigABILegacy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"startTime\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"botFirst\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"botSize\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"workerStake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"schedulerRewardRatio\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewConsumed\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"consumed\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"viewContribution\",\"outputs\":[{\"components\":[{\"internalType\":\"enumContributionStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"resultHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultSeal\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"weight\",\"type\":\"uint256\"}],\"internalType\":\"structContribution\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"viewContributionABILegacy\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"resultHash\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"resultSeal\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"}],\"name\":\"viewDataset\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"m_datasetName\",\"type\":\"string\"},{\"internalType\":\"bytes\",\"name\":\"m_datasetMultiaddr\",\"type\":\"bytes\"},{\"internalType\":\"bytes32\",\"name\":\"m_datasetChecksum\",\"type\":\"bytes32\"}],\"internalType\":\"structDatasetInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewDeal\",\"outputs\":[{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"pointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"}],\"internalType\":\"structResource\",\"name\":\"app\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"pointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"}],\"internalType\":\"structResource\",\"name\":\"dataset\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"pointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"price\",\"type\":\"uint256\"}],\"internalType\":\"structResource\",\"name\":\"workerpool\",\"type\":\"tuple\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"startTime\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"botFirst\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"botSize\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"workerStake\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"schedulerRewardRatio\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"}],\"internalType\":\"structDeal\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewDealABILegacy_pt1\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"appPointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appPrice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"datasetPointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetOwner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetPrice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpoolPointer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolOwner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolPrice\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewDealABILegacy_pt2\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewDealBoost\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"appOwner\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"appPrice\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"datasetOwner\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"datasetPrice\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"workerpoolOwner\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"workerpoolPrice\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint96\",\"name\":\"workerReward\",\"type\":\"uint96\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"uint40\",\"name\":\"deadline\",\"type\":\"uint40\"},{\"internalType\":\"uint16\",\"name\":\"botFirst\",\"type\":\"uint16\"},{\"internalType\":\"uint16\",\"name\":\"botSize\",\"type\":\"uint16\"},{\"internalType\":\"bytes3\",\"name\":\"shortTag\",\"type\":\"bytes3\"},{\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"}],\"internalType\":\"structDealBoost\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewPresigned\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"viewScore\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"viewTask\",\"outputs\":[{\"components\":[{\"internalType\":\"enumTaskStatus\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"dealid\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"idx\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"timeref\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"contributionDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"revealDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"finalDeadline\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"consensusValue\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"revealCounter\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"winnerCounter\",\"type\":\"uint256\"},{\"internalType\":\"address[]\",\"name\":\"contributors\",\"type\":\"address[]\"},{\"internalType\":\"bytes32\",\"name\":\"resultDigest\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"},{\"internalType\":\"uint256\",\"name\":\"resultsTimestamp\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"resultsCallback\",\"type\":\"bytes\"}],\"internalType\":\"structTask\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"viewTaskABILegacy\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"status\",\"type\":\"uint8\"},{\"internalType\":\"bytes32\",\"name\":\"dealid\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"idx\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"timeref\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"contributionDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"revealDeadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"finalDeadline\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"consensusValue\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"revealCounter\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"winnerCounter\",\"type\":\"uint256\"},{\"internalType\":\"address[]\",\"name\":\"contributors\",\"type\":\"address[]\"},{\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"}],\"name\":\"viewWorkerpool\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"m_workerpoolDescription\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"m_workerStakeRatioPolicy\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"m_schedulerRewardRatioPolicy\",\"type\":\"uint256\"}],\"internalType\":\"structWorkerpoolInfo\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"}],\"name\":\"withdrawTo\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"workerpool_stake_ratio\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"workerpoolregistry\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"AccurateContribution\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structAppOrder\",\"name\":\"apporder\",\"type\":\"tuple\"}],\"name\":\"BroadcastAppOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"workerpoolrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structDatasetOrder\",\"name\":\"datasetorder\",\"type\":\"tuple\"}],\"name\":\"BroadcastDatasetOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"appmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"datasetmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolmaxprice\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"requester\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"callback\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structRequestOrder\",\"name\":\"requestorder\",\"type\":\"tuple\"}],\"name\":\"BroadcastRequestOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"workerpoolprice\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"},{\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"apprestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"datasetrestrict\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"requesterrestrict\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"bytes\",\"name\":\"sign\",\"type\":\"bytes\"}],\"indexed\":false,\"internalType\":\"structWorkerpoolOrder\",\"name\":\"workerpoolorder\",\"type\":\"tuple\"}],\"name\":\"BroadcastWorkerpoolOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"}],\"name\":\"ClosedAppOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"datasetHash\",\"type\":\"bytes32\"}],\"name\":\"ClosedDatasetOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"requestHash\",\"type\":\"bytes32\"}],\"name\":\"ClosedRequestOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"workerpoolHash\",\"type\":\"bytes32\"}],\"name\":\"ClosedWorkerpoolOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"catid\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"description\",\"type\":\"string\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"workClockTimeRef\",\"type\":\"uint256\"}],\"name\":\"CreateCategory\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"}],\"name\":\"DealSponsored\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"sponsor\",\"type\":\"address\"}],\"name\":\"DealSponsoredBoost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"FaultyContribution\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Lock\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealid\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"datasetHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"workerpoolHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"requestHash\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"volume\",\"type\":\"uint256\"}],\"name\":\"OrdersMatched\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"}],\"name\":\"ResultPushedBoost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"name\":\"Reward\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealid\",\"type\":\"bytes32\"}],\"name\":\"SchedulerNotice\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"app\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"dataset\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"category\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"tag\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"string\",\"name\":\"params\",\"type\":\"string\"},{\"indexed\":false,\"internalType\":\"address\",\"name\":\"beneficiary\",\"type\":\"address\"}],\"name\":\"SchedulerNoticeBoost\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"ref\",\"type\":\"bytes32\"}],\"name\":\"Seize\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"appHash\",\"type\":\"bytes32\"}],\"name\":\"SignedAppOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"datasetHash\",\"type\":\"bytes32\"}],\"name\":\"SignedDatasetOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"requestHash\",\"type\":\"bytes32\"}],\"name\":\"SignedRequestOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"workerpoolHash\",\"type\":\"bytes32\"}],\"name\":\"SignedWorkerpoolOrder\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"TaskClaimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"consensus\",\"type\":\"bytes32\"}],\"name\":\"TaskConsensus\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"}],\"name\":\"TaskContribute\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"results\",\"type\":\"bytes\"}],\"name\":\"TaskFinalize\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"}],\"name\":\"TaskInitialize\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"}],\"name\":\"TaskReopen\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"taskid\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"digest\",\"type\":\"bytes32\"}],\"name\":\"TaskReveal\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":false,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"Unlock\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"AlreadyContributed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"revealed\",\"type\":\"uint256\"}],\"name\":\"AlreadyRevealed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"first\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"second\",\"type\":\"uint256\"}],\"name\":\"ArrayLengthMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"CallbackDataMismatch\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"CallerIsNotTheRequester\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"scheduler\",\"type\":\"address\"}],\"name\":\"CallerIsNotTheScheduler\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"CallerIsNotTheToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"name\":\"ContributionsExist\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"currentTime\",\"type\":\"uint256\"}],\"name\":\"DeadlineNotReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"deadline\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"currentTime\",\"type\":\"uint256\"}],\"name\":\"DeadlineReached\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"}],\"name\":\"EnclaveRequired\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"reason\",\"type\":\"string\"}],\"name\":\"IncompatibleDatasetOrder\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"IncompleteSelector\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"}],\"name\":\"InvalidAuthorization\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"enclaveChallenge\",\"type\":\"address\"}],\"name\":\"InvalidEnclaveSignature\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"NoFormerHub\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"NotAContract\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"user\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"NotContractOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"}],\"name\":\"NotInConsensus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"worker\",\"type\":\"address\"},{\"internalType\":\"enumContributionStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"NothingToReveal\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"OperationFailed\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReceiverIsTheHub\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"ResultHashMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"expected\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"actual\",\"type\":\"bytes32\"}],\"name\":\"ResultSealMismatch\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"revealed\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"winners\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"revealDeadline\",\"type\":\"uint256\"}],\"name\":\"RevealsMissing\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"bits\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"SafeCastOverflowedUintDowncast\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"dealId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"first\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"size\",\"type\":\"uint256\"}],\"name\":\"TaskOutsideDeal\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"TokenTransferFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"TooManyContributors\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"uint256\",\"name\":\"trust\",\"type\":\"uint256\"}],\"name\":\"TrustTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"taskId\",\"type\":\"bytes32\"},{\"internalType\":\"enumTaskStatus\",\"name\":\"status\",\"type\":\"uint8\"}],\"name\":\"UnexpectedTaskStatus\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"id\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"count\",\"type\":\"uint256\"}],\"name\":\"UnknownCategory\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"selector\",\"type\":\"bytes4\"}],\"name\":\"UnsupportedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"field\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"ValueTooLarge\",\"type\":\"error\"}]",
	ID:  "294e09a51e6a0f4152f92efaf28f7228ec",
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

// RLCMetaData contains all meta data concerning the RLC contract.
var RLCMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"approveAndCall\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"burn\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"initialSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"allowance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientAllowance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"balance\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"needed\",\"type\":\"uint256\"}],\"name\":\"ERC20InsufficientBalance\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC20InvalidReceiver\",\"type\":\"error\"}]",
	ID:  "354aa6c809dd267c0b3000a506142c6674",
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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"baseURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"workerpoolOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"workerpoolDescription\",\"type\":\"string\"}],\"name\":\"createWorkerpool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"getApproved\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"previous\",\"type\":\"address\"}],\"name\":\"initialize\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"initialized\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"isApprovedForAll\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"entry\",\"type\":\"address\"}],\"name\":\"isRegistered\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"master\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"name\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"owner\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ownerOf\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"workerpool\",\"type\":\"address\"}],\"name\":\"policy\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"workerStakeRatio\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"schedulerRewardRatio\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"workerpoolOwner\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"workerpoolDescription\",\"type\":\"string\"}],\"name\":\"predictWorkerpool\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"previous\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCode\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"proxyCodeHash\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"renounceOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"safeTransferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"setApprovalForAll\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"baseURI\",\"type\":\"string\"}],\"name\":\"setBaseURI\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"ens\",\"type\":\"address\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"}],\"name\":\"setName\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"workerStakeRatio\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"schedulerRewardRatio\",\"type\":\"uint256\"}],\"name\":\"setPolicy\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes4\",\"name\":\"interfaceId\",\"type\":\"bytes4\"}],\"name\":\"supportsInterface\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"symbol\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"tokenOfOwnerByIndex\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"tokenURI\",\"outputs\":[{\"internalType\":\"string\",\"name\":\"\",\"type\":\"string\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"totalSupply\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"transferOwnership\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"approved\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Approval\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bool\",\"name\":\"approved\",\"type\":\"bool\"}],\"name\":\"ApprovalForAll\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"previousOwner\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"newOwner\",\"type\":\"address\"}],\"name\":\"OwnershipTransferred\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"Transfer\",\"type\":\"event\"},{\"inputs\":[],\"name\":\"AlreadyInitialized\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"caller\",\"type\":\"address\"}],\"name\":\"CallerIsNotAnEntry\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721IncorrectOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721InsufficientApproval\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"approver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidApprover\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"operator\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOperator\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"ERC721InvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"receiver\",\"type\":\"address\"}],\"name\":\"ERC721InvalidReceiver\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"}],\"name\":\"ERC721InvalidSender\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"tokenId\",\"type\":\"uint256\"}],\"name\":\"ERC721NonexistentToken\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"index\",\"type\":\"uint256\"}],\"name\":\"ERC721OutOfBoundsIndex\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"owner\",\"type\":\"address\"}],\"name\":\"OwnableInvalidOwner\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"ratio\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"max\",\"type\":\"uint256\"}],\"name\":\"PolicyTooLarge\",\"type\":\"error\"}]",
	ID:  "195561665f09c639c7d2c416eb924cd9db",
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
