// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubOrders} from "../src/interfaces/IHubOrders.sol";
import {ILedger} from "../src/interfaces/ILedger.sol";
import {Closing} from "../src/types/Closing.sol";
import {Commitment} from "../src/types/Commitment.sol";
import {OrderOperation, TaskStatus} from "../src/types/Enums.sol";
import {Settlement} from "../src/types/Settlement.sol";
import {WorkerpoolOrderOperation} from "../src/types/WorkerpoolOrderOperation.sol";
import {Case} from "./support/Committees.sol";
import {Delegation} from "./support/Delegation.sol";
import {Orders} from "./support/Market.sol";
import {Vm} from "./support/Vm.sol";

/// @notice Whatever delegates do, in whatever order: the hub's account of the pools' owner moves by the rules of stakes alone.
/// @dev The delegate is a thief here, with both roles and friends among requesters and workers. After every action the account
/// must hold what it held at first, and what tasks earned, less the stakes of tasks that were claimed.
contract PoolOwnerHistoriesTest is Delegation {
    bytes4[] private _selectors;
    bytes32[] private _deals;
    mapping(bytes32 dealId => uint256 price) private _prices;
    /// Cases, encoded.
    bytes[] private _committed;
    uint256 private _seed;
    uint256 private _expected;

    function setUp() public override {
        super.setUp();
        _selectors = [
            bytes4(keccak256("withdraw(uint256)")),
            bytes4(keccak256("withdrawTo(uint256,address)")),
            bytes4(keccak256("transfer(address,uint256)")),
            bytes4(keccak256("approve(address,uint256)")),
            bytes4(keccak256("transferFrom(address,address,uint256)")),
            bytes4(keccak256("approveAndCall(address,uint256,bytes)")),
            bytes4(keccak256("setDelegate(address)")),
            bytes4(keccak256("setDelegate(address,uint256)")),
            bytes4(keccak256("transferOwnership(address)")),
            bytes4(keccak256("acceptOwnership()")),
            bytes4(keccak256("execute(address,uint256,bytes)")),
            bytes4(keccak256("setPaused(bool)")),
            IHubOrders.manageRequestOrder.selector,
            IHubOrders.manageAppOrder.selector
        ];
        _expected = 1000 * RLC_UNIT;
    }

    function _draw(uint256 below) private returns (uint256) {
        _seed = uint256(keccak256(abi.encode(_seed)));
        return _seed % below;
    }

    /// @dev Counts what the logs say that the account earned and lost, and allows no other movement out of it.
    function _account(uint256 claimedStake) private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 seized;
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter != address(hub)) continue;
            bytes32 topic = logs[i].topics[0];
            if (topic == ILedger.Reward.selector || topic == ILedger.Seize.selector) {
                (address whose, uint256 amount) = abi.decode(logs[i].data, (address, uint256));
                if (whose != scheduler) continue;
                if (topic == ILedger.Reward.selector) _expected += amount;
                else seized += amount;
            }
            if (topic == ILedger.Transfer.selector && logs[i].topics[1] == bytes32(uint256(uint160(scheduler)))) {
                equal(address(uint160(uint256(logs[i].topics[2]))), address(hub), "only locked");
            }
            check(topic != ILedger.Approval.selector, "no allowance is ever given");
        }
        equal(seized, claimedStake, "a stake is lost by a claim, and only so");
        _expected -= seized;
        equal(_stake(scheduler) + _frozen(scheduler), _expected, "what the rules give");
        equal(hub.allowance(scheduler, hot), 0, "allowance");
        equal(poolOwner.owner(), cold, "owner");
        equal(hub.viewDelegate(scheduler), address(0), "the hub's delegate");
        equal(workerpools.ownerOf(uint256(uint160(workerpool))), scheduler, "pool");
    }

    // ------------------------------------------------------------------------------------------------ actions

    /// @dev A sale at any price, to a friend; whether or not the stake covers it.
    function _sell() private {
        uint256 price = _draw(4) == 0 ? 0 : _draw(_draw(8) == 0 ? 400 * RLC_UNIT : 20 * RLC_UNIT);
        Orders memory o = _orders(1 + _draw(3));
        o.app.appprice = o.request.appmaxprice = 0;
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = price;
        o.request.volume = 1 + _draw(3);
        _signAll(o);
        _offer(o.workerpool, hotKey);
        try hub.matchOrders(o.app, o.dataset, o.workerpool, o.request) returns (bytes32 dealId) {
            _deals.push(dealId);
            _prices[dealId] = price;
        } catch {}
    }

    /// @dev A request in the contract's name, signed in some form.
    function _buyInItsName() private {
        Orders memory o = _orders(1);
        o.app.appprice = o.request.appmaxprice = _draw(100 * RLC_UNIT);
        o.request.requester = scheduler;
        _signAll(o);
        _offer(o.workerpool, hotKey);
        bytes32 hash = _requestDigest(o);
        uint256[6] memory sizes = [uint256(0), 72, 96, 192, 320, 32];
        uint256 form = _draw(7);
        bytes memory members = form < 6 ? new bytes(sizes[form]) : abi.encode(o.request);
        o.request.sign = _draw(8) == 0 ? _sign(hotKey, hash) : _wrap(uint8(form), members, hotKey, hash);
        try hub.matchOrders(o.app, o.dataset, o.workerpool, o.request) {
            check(false, "a request in its name");
        } catch {}
    }

    function _callAnything() private {
        bytes4 selector = _selectors[_draw(_selectors.length)];
        uint256 amount = _draw(2000 * RLC_UNIT);
        bytes memory data = _draw(2) == 0 ? abi.encode(amount, hot, "") : abi.encode(hot, amount, scheduler);
        vm.prank(hot);
        (bool ok,) = address(poolOwner).call(abi.encodePacked(selector, data));
        check(!ok, "a call that is not delegated");
    }

    function _commitSome() private {
        if (_deals.length == 0) return;
        bytes32 dealId = _deals[_draw(_deals.length)];
        uint256 trust = hub.viewDeal(dealId).trust;
        Case memory c = _case(dealId, _draw(3), _agree(trust == 1 ? 1 : 2));
        Commitment[] memory list = new Commitment[](1);
        list[0] = c.commitment;
        vm.prank(hot);
        through.commit(list);
        (bool committed,,) = hub.viewCommitment(c.taskId);
        if (committed) _committed.push(abi.encode(c));
    }

    function _settleSome() private {
        if (_committed.length == 0) return;
        Case memory c = abi.decode(_committed[_draw(_committed.length)], (Case));
        Settlement[] memory list = new Settlement[](1);
        list[0] = _settlement(c, _list(c), 0, _draw(4) == 0 ? LIE : HONEST);
        Closing[] memory closings = new Closing[](_draw(2));
        if (closings.length == 1) closings[0] = _closing(0, c.taskId, "results", _draw(RLC_UNIT));
        vm.prank(hot);
        through.settle(list, closings);
    }

    function _finalizeOrReopen() private {
        if (_deals.length == 0) return;
        bytes32 taskId = keccak256(abi.encode(_deals[_draw(_deals.length)], _draw(3)));
        vm.prank(hot);
        (bool ok,) = _draw(2) == 0
            ? address(poolOwner).call(abi.encodeWithSignature("finalize(bytes32,bytes,bytes)", taskId, "r", ""))
            : address(poolOwner).call(abi.encodeWithSignature("reopen(bytes32)", taskId));
        ok;
    }

    function _manage() private {
        WorkerpoolOrderOperation memory operation;
        Orders memory o = _orders(1);
        operation.order = o.workerpool;
        operation.operation = _draw(2) == 0 ? OrderOperation.SIGN : OrderOperation.CLOSE;
        vm.prank(hot);
        through.manageWorkerpoolOrder(operation);
    }

    /// @dev Time passes, and somebody claims. The stake of a task is 30 % of its price.
    function _claimSome() private returns (uint256 lost) {
        if (_deals.length == 0) return 0;
        vm.warp(block.timestamp + 2 * T);
        bytes32 dealId = _deals[_draw(_deals.length)];
        uint256 index = _draw(3);
        bytes32 taskId = keccak256(abi.encode(dealId, index));
        bool unset = hub.viewTask(taskId).status == TaskStatus.UNSET;
        bytes32[] memory dealIds = new bytes32[](1);
        uint256[] memory indexes = new uint256[](1);
        (dealIds[0], indexes[0]) = (dealId, index);
        (bool ok,) = unset
            ? address(hub)
                .call(abi.encodeWithSignature("initializeAndClaimArray(bytes32[],uint256[])", dealIds, indexes))
            : address(hub).call(abi.encodeWithSignature("claim(bytes32)", taskId));
        return ok ? (_prices[dealId] * 30) / 100 : 0;
    }

    function testFuzz_delegates_takeNothing(uint256 seed) public {
        _seed = seed;
        for (uint256 i = 0; i < 48; ++i) {
            vm.recordLogs();
            uint256 action = _draw(12);
            uint256 lost;
            if (action < 3) _sell();
            else if (action < 5) _commitSome();
            else if (action < 7) _settleSome();
            else if (action == 7) _buyInItsName();
            else if (action == 8) _callAnything();
            else if (action == 9) _finalizeOrReopen();
            else if (action == 10) _manage();
            else lost = _claimSome();
            _account(lost);
        }
    }

    /// @dev The histories do what they are for: stakes are locked, tasks paid and claimed in them.
    function test_histories_meetEverything() public {
        uint256 settled;
        uint256 claimed;
        for (uint256 i = 0; i < 200 && (settled < 3 || claimed < 3); ++i) {
            _seed = i;
            for (uint256 k = 0; k < 20; ++k) {
                vm.recordLogs();
                uint256 lost;
                uint256 before = _expected;
                if (k % 4 == 0) _sell();
                else if (k % 4 == 1) _commitSome();
                else if (k % 4 == 2) _settleSome();
                else if (i % 4 == 3) lost = _claimSome();
                _account(lost);
                if (_expected > before) ++settled;
                if (lost > 0) ++claimed;
            }
        }
        check(settled >= 3, "tasks were paid");
        check(claimed >= 3, "and claimed");
    }
}
