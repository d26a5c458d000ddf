// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Hub, Modules} from "../../src/Hub.sol";
import {RLC} from "../../src/RLC.sol";
import {IHub} from "../../src/interfaces/IHub.sol";
import {Hashes} from "../../src/libraries/Hashes.sol";
import {BoostModule} from "../../src/modules/BoostModule.sol";
import {ConfigurationModule} from "../../src/modules/ConfigurationModule.sol";
import {DealsModule} from "../../src/modules/DealsModule.sol";
import {EscrowModule} from "../../src/modules/EscrowModule.sol";
import {OrdersModule} from "../../src/modules/OrdersModule.sol";
import {SettlementModule} from "../../src/modules/SettlementModule.sol";
import {TasksModule} from "../../src/modules/TasksModule.sol";
import {ViewsModule} from "../../src/modules/ViewsModule.sol";
import {AppRegistry} from "../../src/registries/AppRegistry.sol";
import {DatasetRegistry} from "../../src/registries/DatasetRegistry.sol";
import {WorkerpoolRegistry} from "../../src/registries/WorkerpoolRegistry.sol";
import {AppOrder} from "../../src/types/AppOrder.sol";
import {DatasetOrder} from "../../src/types/DatasetOrder.sol";
import {HubDomain} from "../../src/types/EIP712Domain.sol";
import {RequestOrder} from "../../src/types/RequestOrder.sol";
import {Task} from "../../src/types/Task.sol";
import {WorkerpoolOrder} from "../../src/types/WorkerpoolOrder.sol";
import {Assertions} from "./Assertions.sol";
import {StructHashes} from "./StructHashes.sol";

/// @notice Four orders, as a match takes them.
struct Orders {
    AppOrder app;
    DatasetOrder dataset;
    WorkerpoolOrder workerpool;
    RequestOrder request;
}

/// @title A market with one of everything, for tests
/// @notice Actors are keys; `account(name)` is their address. Everybody has 1,000 RLC in the escrow.
abstract contract Market is Assertions {
    uint256 internal constant RLC_UNIT = 10 ** 9;
    uint256 internal constant START = 1_800_000_000;
    /// Time of category 0, seconds.
    uint256 internal constant T = 300;
    uint256 internal constant APP_PRICE = 1000;
    uint256 internal constant DATASET_PRICE = 1_000_000;
    uint256 internal constant POOL_PRICE = 1_000_000_000;
    uint256 internal constant WORKERS = 8;

    RLC internal rlc;
    IHub internal hub;
    AppRegistry internal apps;
    DatasetRegistry internal datasets;
    WorkerpoolRegistry internal workerpools;
    StructHashes internal structHashes;

    address internal app;
    address internal dataset;
    address internal workerpool;

    uint256 internal appOwnerKey = uint256(keccak256("app owner"));
    uint256 internal datasetOwnerKey = uint256(keccak256("dataset owner"));
    uint256 internal schedulerKey = uint256(keccak256("scheduler"));
    uint256 internal requesterKey = uint256(keccak256("requester"));
    uint256 internal sponsorKey = uint256(keccak256("sponsor"));
    uint256 internal enclaveKey = uint256(keccak256("enclave"));

    address internal appOwner = vm.addr(appOwnerKey);
    address internal datasetOwner = vm.addr(datasetOwnerKey);
    address internal scheduler = vm.addr(schedulerKey);
    address internal requester = vm.addr(requesterKey);
    address internal sponsor = vm.addr(sponsorKey);
    address internal enclave = vm.addr(enclaveKey);
    address internal stranger = address(0x57a);
    address[] internal workers;

    uint256 private _salt;

    function setUp() public virtual {
        vm.warp(START);
        rlc = new RLC();
        hub = _deployHub();
        apps = new AppRegistry();
        datasets = new DatasetRegistry();
        workerpools = new WorkerpoolRegistry();
        apps.initialize(address(0));
        datasets.initialize(address(0));
        workerpools.initialize(address(0));
        hub.configure(
            address(rlc), "Staked RLC", "SRLC", 9, address(apps), address(datasets), address(workerpools), _formerHub()
        );
        hub.createCategory("XS", "\"\"", 300);
        hub.createCategory("S", "\"\"", 1200);
        hub.createCategory("M", "\"\"", 3600);
        hub.createCategory("L", "\"\"", 10_800);
        hub.createCategory("XL", "\"\"", 36_000);
        structHashes = new StructHashes();

        app = apps.createApp(appOwner, "app", "DOCKER", "registry/app:1", keccak256("app"), "");
        dataset = datasets.createDataset(datasetOwner, "dataset", "/ipfs/dataset", keccak256("dataset"));
        workerpool = workerpools.createWorkerpool(scheduler, "workerpool");

        rlc.approve(address(hub), type(uint256).max);
        for (uint256 i = 0; i < WORKERS; ++i) {
            workers.push(vm.addr(_workerKey(i)));
            _fund(workers[i]);
        }
        _fund(scheduler);
        _fund(requester);
        _fund(sponsor);
    }

    function _deployHub() internal virtual returns (IHub) {
        Modules memory modules = Modules({
            tasks: address(new TasksModule()),
            settlement: address(new SettlementModule()),
            deals: address(new DealsModule()),
            orders: address(new OrdersModule()),
            escrow: _escrowModule(),
            configuration: address(new ConfigurationModule()),
            views: address(new ViewsModule()),
            boost: address(new BoostModule())
        });
        return IHub(address(new Hub(modules, address(this))));
    }

    function _escrowModule() internal virtual returns (address) {
        return address(new EscrowModule());
    }

    /// @notice The hub whose scores can be taken over, or none.
    function _formerHub() internal virtual returns (address) {
        return address(0);
    }

    /// @notice Gives an account 1,000 RLC in the escrow.
    function _fund(address account) internal virtual {
        hub.depositFor(1000 * RLC_UNIT, account);
    }

    function _workerKey(uint256 i) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode("worker", i)));
    }

    // ------------------------------------------------------------------------------------------------ orders

    /// @notice Orders of one task at trust `trust`, without dataset, unsigned.
    function _orders(uint256 trust) internal returns (Orders memory o) {
        bytes32 salt = bytes32(++_salt);
        o.app.app = app;
        o.app.appprice = APP_PRICE;
        o.app.volume = 1000;
        o.app.salt = salt;
        o.workerpool.workerpool = workerpool;
        o.workerpool.workerpoolprice = POOL_PRICE;
        o.workerpool.volume = 1000;
        o.workerpool.trust = trust;
        o.workerpool.salt = salt;
        o.request.app = app;
        o.request.appmaxprice = APP_PRICE;
        o.request.workerpoolmaxprice = POOL_PRICE;
        o.request.requester = requester;
        o.request.volume = 1;
        o.request.trust = trust;
        o.request.beneficiary = requester;
        o.request.salt = salt;
    }

    /// @notice The same with a dataset.
    function _ordersWithDataset(uint256 trust) internal returns (Orders memory o) {
        o = _orders(trust);
        o.dataset.dataset = dataset;
        o.dataset.datasetprice = DATASET_PRICE;
        o.dataset.volume = 1000;
        o.dataset.salt = o.app.salt;
        o.request.dataset = dataset;
        o.request.datasetmaxprice = DATASET_PRICE;
    }

    function _signAll(Orders memory o) internal view {
        o.app.sign = _sign(appOwnerKey, _digest(structHashes.app(o.app)));
        if (o.dataset.dataset != address(0)) {
            o.dataset.sign = _sign(datasetOwnerKey, _digest(structHashes.dataset(o.dataset)));
        }
        o.workerpool.sign = _sign(schedulerKey, _digest(structHashes.workerpool(o.workerpool)));
        o.request.sign = _sign(requesterKey, _digest(structHashes.request(o.request)));
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        return HubDomain.digest(hub.eip712domain_separator(), structHash);
    }

    function _requestDigest(Orders memory o) internal view returns (bytes32) {
        return _digest(structHashes.request(o.request));
    }

    function _sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _signMessage(uint256 key, bytes32 hash) internal pure returns (bytes memory) {
        return _sign(key, keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", hash)));
    }

    function _match(Orders memory o) internal returns (bytes32 dealId) {
        return hub.matchOrders(o.app, o.dataset, o.workerpool, o.request);
    }

    /// @notice A deal of `volume` tasks at trust `trust`, without dataset.
    function _deal(uint256 trust, uint256 volume) internal returns (bytes32 dealId) {
        Orders memory o = _orders(trust);
        o.request.volume = volume;
        _signAll(o);
        return _match(o);
    }

    /// @notice A task, initialized, of a new deal at trust `trust`.
    function _task(uint256 trust) internal returns (bytes32 taskId) {
        return hub.initialize(_deal(trust, 1), 0);
    }

    // ------------------------------------------------------------------------------------------------ work

    function _authorize(uint256 key, address worker, bytes32 taskId, address enclave_)
        internal
        pure
        returns (bytes memory)
    {
        return _signMessage(key, Hashes.authorization(worker, taskId, enclave_));
    }

    function _contribute(bytes32 taskId, address worker, bytes32 digest) internal {
        bytes memory authorization = _authorize(schedulerKey, worker, taskId, address(0));
        vm.prank(worker);
        hub.contribute(
            taskId,
            Hashes.resultHash(taskId, digest),
            Hashes.resultSeal(worker, taskId, digest),
            address(0),
            "",
            authorization
        );
    }

    function _reveal(bytes32 taskId, address worker, bytes32 digest) internal {
        vm.prank(worker);
        hub.reveal(taskId, digest);
    }

    function _finalize(bytes32 taskId) internal {
        vm.prank(scheduler);
        hub.finalize(taskId, "results", "");
    }

    function _solo(bytes32 taskId, address worker, bytes32 digest) internal {
        bytes memory authorization = _authorize(schedulerKey, worker, taskId, address(0));
        vm.prank(worker);
        hub.contributeAndFinalize(taskId, digest, "results", "", address(0), "", authorization);
    }

    /// @notice Gives a worker a score, as a long history would.
    function _setScore(address worker, uint256 score) internal {
        bytes32 slot = bytes32((uint256(uint160(worker)) << 96) | 0xacc0);
        uint256 word = uint256(vm.load(address(hub), slot));
        word = (word & ~(uint256(type(uint64).max) << 128)) | (score << 128);
        vm.store(address(hub), slot, bytes32(word));
        equal(hub.viewScore(worker), score, "score set");
    }

    // ------------------------------------------------------------------------------------------------ money

    function _stake(address account) internal view returns (uint256) {
        return hub.balanceOf(account);
    }

    function _frozen(address account) internal view returns (uint256) {
        return hub.frozenOf(account);
    }
}
