// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHub} from "../src/interfaces/IHub.sol";
import {IHubDeals} from "../src/interfaces/IHubDeals.sol";
import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {AppOrderOperation} from "../src/types/AppOrderOperation.sol";
import {OrderOperation, TaskStatus} from "../src/types/Enums.sol";
import {Market, Orders} from "./support/Market.sol";
import {ForeignRegistry, Parrot} from "./support/Peers.sol";

/// @notice Says yes to every signature, after it has tried something on the hub.
contract SlyAccount {
    bytes private _call;

    function prepare(bytes calldata call_) external {
        _call = call_;
    }

    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        (bool ok,) = msg.sender.call{gas: 1_000_000}(_call);
        return ok ? bytes4(0xbadbadba) : bytes4(0x1626ba7e);
    }
}

/// @notice Burns all gas whatever it is asked.
contract Furnace {
    fallback() external {
        while (true) {}
    }
}

/// @notice A registry in which everything belongs to one account.
contract GreedyRegistry {
    address private immutable _OWNER;

    constructor(address owner) {
        _OWNER = owner;
    }

    function record(address) external view returns (address, uint64) {
        return (_OWNER, 0);
    }

    function isRegistered(address) external pure returns (bool) {
        return true;
    }
}

/// @notice Gets a result, and uses the moment to spend all it has.
contract Spender {
    address private immutable _TO;
    uint256 public spent;

    constructor(address to) {
        _TO = to;
    }

    function receiveResult(bytes32, bytes calldata) external {
        spent = IHub(msg.sender).balanceOf(address(this));
        IHub(msg.sender).transfer(_TO, spent);
    }
}

/// @notice A token that tells both sides of a transfer about it (ERC-777), each of which may call whom it likes.
contract HookToken {
    mapping(address account => uint256) public balanceOf;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) public returns (bool) {
        _tell(from);
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        _tell(from);
        _tell(to);
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return transferFrom(msg.sender, to, amount);
    }

    function _tell(address account) private {
        if (account.code.length != 0) {
            (bool ignored,) = account.call(abi.encodeWithSignature("tokensMoved()"));
            ignored;
        }
    }
}

/// @notice Calls the hub whenever its tokens move, a few times.
contract HookUser {
    IHub private immutable _HUB;
    bytes private _call;
    uint256 private _times;

    constructor(IHub hub) {
        _HUB = hub;
    }

    function prepare(bytes calldata call_, uint256 times) external {
        _call = call_;
        _times = times;
    }

    function tokensMoved() external {
        if (_times == 0) return;
        --_times;
        (bool ignored,) = address(_HUB).call(_call);
        ignored;
    }

    function run(bytes calldata data) external returns (bool ok) {
        (ok,) = address(_HUB).call(data);
    }
}

/// @notice What others may try, each attack with why it gains nothing.
contract AttacksTest is Market {
    uint256 private constant ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
    bytes32 private constant DIGEST = keccak256("the answer");

    // ------------------------------------------------------------------------------------------------ signatures

    /// @dev The other signature of the same key over the same hash: (r, -s).
    function _opposite(bytes memory signature) private pure returns (bytes memory) {
        bytes32 r;
        uint256 s;
        uint8 v;
        assembly {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
            v := byte(0, mload(add(signature, 0x60)))
        }
        return abi.encodePacked(r, ORDER - s, 55 - v);
    }

    /// Rationale: a signature has one form, so that nobody makes a second one of it.
    function test_malleatedOrder_isRefused() public {
        Orders memory o = _orders(1);
        _signAll(o);
        o.request.sign = _opposite(o.request.sign);
        vm.expectRevert(text("iExecV5-matchOrders-0x50"));
        _match(o);
    }

    function test_malleatedAuthorization_isRefused() public {
        bytes32 taskId = _task(1);
        bytes memory authorization = _opposite(_authorize(schedulerKey, workers[0], taskId, address(0)));
        vm.prank(workers[0]);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.InvalidAuthorization.selector, taskId, workers[0], scheduler));
        hub.contribute(taskId, 0, 0, address(0), "", authorization);
    }

    /// Rationale: a second form of a signature would not help anyway, since what counts is the order's digest.
    function test_sameOrder_countsOnceInEveryForm() public {
        Orders memory o = _orders(1);
        _signAll(o);
        _match(o);
        bytes memory signature = o.request.sign;
        bytes32 r;
        uint256 s;
        uint256 v;
        assembly {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
            v := byte(0, mload(add(signature, 0x60)))
        }
        o.request.sign = abi.encodePacked(r, s | ((v - 27) << 255));
        vm.expectRevert(text("iExecV5-matchOrders-0x60"));
        _match(o);
    }

    // ------------------------------------------------------------------------------------------------ contract accounts

    /// Rationale: accounts are asked by static calls, so in the middle of a match nobody can change anything.
    function test_account_cannotReenter() public {
        SlyAccount account = new SlyAccount();
        _fund(address(account));
        Orders memory o = _orders(1);
        o.request.requester = address(account);
        _signAll(o);
        o.request.sign = "";
        bytes[4] memory attempts = [
            abi.encodeCall(hub.withdraw, (1)),
            abi.encodeCall(hub.transfer, (stranger, 1)),
            abi.encodeCall(hub.matchOrders, (o.app, o.dataset, o.workerpool, o.request)),
            abi.encodeCall(hub.approve, (stranger, 1))
        ];
        for (uint256 i = 0; i < attempts.length; ++i) {
            account.prepare(attempts[i]);
            uint256 snapshot = vm.snapshotState();
            bytes32 dealId = _match(o);
            equal(hub.viewDeal(dealId).botSize, 1, "matched once, the attempt failed");
            equal(hub.frozenOf(address(account)), APP_PRICE + POOL_PRICE, "one price");
            check(vm.revertToState(snapshot), "again");
        }
    }

    /// Rationale: an account, or a group, that burns its gas is a no, and the caller keeps a part to say so.
    function test_account_burningGas_isANo() public {
        address furnace = address(new Furnace());
        Orders memory o = _orders(1);
        o.request.requester = furnace;
        _signAll(o);
        vm.expectRevert(text("iExecV5-matchOrders-0x50"));
        hub.matchOrders{gas: 3_000_000}(o.app, o.dataset, o.workerpool, o.request);
        o = _orders(1);
        o.app.requesterrestrict = furnace;
        _signAll(o);
        vm.expectRevert(text("iExecV5-matchOrders-0x15"));
        hub.matchOrders{gas: 3_000_000}(o.app, o.dataset, o.workerpool, o.request);
    }

    /// Rationale: nor does a long answer cost more than its first word.
    function test_account_longAnswer_isCheap() public {
        Parrot parrot = new Parrot(new bytes(20_000), false);
        uint256 before = gasleft();
        check(!hub.verifySignature(address(parrot), DIGEST, ""), "no");
        check(before - gasleft() < 4_000_000, "gas: what the parrot itself needs");
    }

    // ------------------------------------------------------------------------------------------------ owner

    /// Rationale: the owner of the hub may replace registries, and so might whoever stole its key; but a new registry that
    /// claims other people's entries is not believed: orders signed by the thief are worth nothing.
    function test_laterRegistry_cannotGiveEntriesAway() public {
        uint256 thiefKey = uint256(keccak256("thief"));
        GreedyRegistry greedy = new GreedyRegistry(vm.addr(thiefKey));
        Orders memory o = _orders(1);
        _signAll(o);
        Orders memory stolen = _orders(1);
        _signAll(stolen);
        stolen.app.sign = _sign(thiefKey, _digest(structHashes.app(stolen.app)));
        hub.changeRegistries(address(greedy), address(datasets), address(greedy));
        vm.expectRevert(text("iExecV5-matchOrders-0x21"));
        _match(stolen);
        vm.expectRevert(text("PocoBoost: Invalid app order signature"));
        hub.matchOrdersBoost(stolen.app, stolen.dataset, stolen.workerpool, stolen.request);
        equal(hub.viewDeal(_match(o)).app.owner, appOwner, "the entry says whose it is");
        stolen = _orders(1);
        _signAll(stolen);
        stolen.workerpool.sign = _sign(thiefKey, _digest(structHashes.workerpool(stolen.workerpool)));
        vm.expectRevert(text("iExecV5-matchOrders-0x41"));
        _match(stolen);
    }

    /// @dev Setting the same registries again changes nothing.
    function test_sameRegistries_stayBelieved() public {
        hub.changeRegistries(address(apps), address(datasets), address(workerpools));
        _deal(1, 1);
    }

    // ------------------------------------------------------------------------------------------------ callbacks

    /// Rationale: all accounts are written before the callback, so a consumer that is paid by the same task can spend what it
    /// earned, and no more.
    function test_callback_ofAPayee_spendsWhatItHas() public {
        Spender spender = new Spender(stranger);
        _fund(address(spender));
        address itsApp = apps.createApp(address(spender), "app", "DOCKER", "x", 0, "");
        Orders memory o = _orders(1);
        o.app.app = o.request.app = itsApp;
        o.request.callback = address(spender);
        _signAll(o);
        vm.prank(address(spender));
        hub.manageAppOrder(AppOrderOperation(o.app, OrderOperation.SIGN, ""));
        bytes32 taskId = hub.initialize(_match(o), 0);
        bytes32 digest = keccak256("data");
        _contribute(taskId, workers[0], digest);
        _reveal(taskId, workers[0], digest);
        uint256 pot = hub.balanceOf(address(hub));
        vm.prank(scheduler);
        hub.finalize(taskId, "", "data");
        equal(spender.spent(), 1000 * RLC_UNIT + APP_PRICE, "with the app's price");
        equal(hub.balanceOf(stranger), spender.spent(), "given away");
        equal(hub.balanceOf(address(spender)), 0, "and no more");
        equal(hub.balanceOf(address(hub)), pot - APP_PRICE - POOL_PRICE - 600_000_000, "pot");
    }

    // ------------------------------------------------------------------------------------------------ tokens

    HookToken private token;
    HookUser private user;

    /// @dev Another hub, of a token with hooks.
    function _hooked() private returns (IHub other) {
        token = new HookToken();
        other = _deployHub();
        other.configure(address(token), "", "", 9, address(apps), address(datasets), address(workerpools), address(0));
        user = new HookUser(other);
        token.mint(address(user), 100);
    }

    /// Rationale: a deposit is credited after the tokens came, a withdrawal debited before they go; so whatever is called in
    /// between, every balance is backed.
    function testFuzz_token_hooks(uint8 first, uint8 second, uint256 which, uint8 times) public {
        IHub other = _hooked();
        check(user.run(abi.encodeCall(other.deposit, (50))), "deposited");
        bytes[4] memory calls = [
            abi.encodeCall(other.deposit, (second)),
            abi.encodeCall(other.withdraw, (second)),
            abi.encodeCall(other.transfer, (stranger, second)),
            abi.encodeCall(other.withdrawTo, (second, stranger))
        ];
        user.prepare(calls[which % 4], times % 5);
        user.run(which & 4 == 0 ? abi.encodeCall(other.deposit, (first)) : abi.encodeCall(other.withdraw, (first)));
        equal(token.balanceOf(address(other)), other.totalSupply(), "backed");
        equal(other.totalSupply(), other.balanceOf(address(user)) + other.balanceOf(stranger), "sum");
        equal(token.balanceOf(address(user)) + token.balanceOf(stranger) + other.totalSupply(), 100, "nothing was made");
    }

    // ------------------------------------------------------------------------------------------------ odd circumstances

    /// @dev Nobody has the key of account 0, but a call that is not sent can come from it.
    function test_accountZero_canDoNothing() public {
        Orders memory o = _orders(1);
        _signAll(o);
        vm.prank(address(0));
        vm.expectRevert(text("IexecEscrow: Transfer from empty address"));
        hub.sponsorMatchOrders(o.app, o.dataset, o.workerpool, o.request);
        vm.prank(address(0));
        vm.expectRevert(text("ERC20: burn from the zero address"));
        hub.withdraw(0);
        vm.prank(address(0));
        vm.expectRevert(text("ERC20: approve from the zero address"));
        hub.approve(stranger, 0);
        vm.prank(address(0));
        vm.expectRevert(text("ERC20: transfer from the zero address"));
        hub.transfer(stranger, 0);
    }

    /// @dev It cannot happen that the pot does not cover what is frozen; if it did, nothing would be paid out of nothing.
    function test_potTooSmall_paysNobody() public {
        bytes32 taskId = _task(1);
        vm.store(address(hub), bytes32((uint256(uint160(address(hub))) << 96) | 0xacc0), 0);
        vm.warp(START + 10 * T);
        vm.expectRevert(text("IexecEscrow: Transfer amount exceeds balance"));
        hub.claim(taskId);
    }

    function test_categories_haveALimit() public {
        uint256 slot;
        while (uint256(vm.load(address(hub), bytes32(slot))) != 5) ++slot;
        vm.store(address(hub), bytes32(slot), bytes32(uint256(65_536)));
        equal(hub.countCategory(), 65_536, "the count");
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ValueTooLarge.selector, "category", 65_536, type(uint16).max));
        hub.createCategory("one too many", "", 1);
    }

    /// @dev An entry that fails without a word, seen through `receiveApproval`.
    function test_approvalOfASilentFailure() public {
        ForeignRegistry registry = new ForeignRegistry();
        Parrot silent = new Parrot("", true);
        registry.register(address(silent));
        hub.changeRegistries(address(registry), address(datasets), address(workerpools));
        Orders memory o = _orders(1);
        o.app.app = o.request.app = address(silent);
        o.request.requester = address(this);
        vm.expectRevert(IHubErrors.OperationFailed.selector);
        rlc.approveAndCall(
            address(hub), 1, abi.encodeCall(IHubDeals.matchOrders, (o.app, o.dataset, o.workerpool, o.request))
        );
    }

    function test_renounceOwnership_isRefused() public {
        vm.expectRevert(text("fallback-disabled"));
        hub.renounceOwnership();
    }

    /// @dev The volume of a match with a dataset counts the dataset's order.
    function test_computeDealVolume_withDataset() public {
        Orders memory o = _ordersWithDataset(1);
        o.request.volume = 9;
        o.dataset.volume = 4;
        equal(hub.computeDealVolume(o.app, o.dataset, o.workerpool, o.request), 4, "volume");
    }

    // ------------------------------------------------------------------------------------------------ gas

    /// Rationale: how much gas there is decides whether a call succeeds, never who is paid: it is all or nothing.
    function testFuzz_gas_allOrNothing(uint256 gas) public {
        bytes32 taskId = _task(1);
        _contribute(taskId, workers[0], DIGEST);
        _reveal(taskId, workers[0], DIGEST);
        uint256 frozen = hub.frozenOf(requester);
        vm.prank(scheduler);
        (bool ok,) =
            address(hub).call{gas: 20_000 + gas % 300_000}(abi.encodeCall(hub.finalize, (taskId, "results", "")));
        bool paid = hub.balanceOf(workers[0]) > 1000 * RLC_UNIT;
        check(ok == paid, "paid if and only if it succeeded");
        check(ok == (hub.viewTask(taskId).status == TaskStatus.COMPLETED), "and completed");
        equal(hub.frozenOf(requester), ok ? 0 : frozen, "and charged");
        if (ok) equal(hub.viewTask(taskId).results, "results", "with its result kept");
    }
}
