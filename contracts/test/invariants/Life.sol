// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {INativeEscrow} from "../../src/interfaces/INativeEscrow.sol";
import {NativeEscrowModule} from "../../src/modules/NativeEscrowModule.sol";
import {Orders} from "../support/Market.sol";
import {Phase, Story, Voice} from "./Ghosts.sol";
import {Settlers} from "./Settlers.sol";

/// @title A market that lives by chance
/// @notice Every action does something that is possible at this moment, and the books know what must come of it; or it tries
/// what must fail. Times only move forward.
contract Life is Settlers {
    constructor() {
        setUp();
        _found();
        _giveOut();
    }

    // ------------------------------------------------------------------------------------------------ money

    /// @dev So that the requester can pay with the token's own call.
    function _giveOut() internal virtual {
        rlc.transfer(requester, 1_000_000 * RLC_UNIT);
    }

    function _deposit(uint256 amount, address to) internal virtual override {
        hub.depositFor(amount, to);
        wealth[to] += amount;
    }

    function _byApproval(Orders memory o) internal virtual override returns (bool) {
        uint256 amount = _draw(1000);
        vm.prank(requester);
        rlc.approveAndCall(
            address(hub), amount, abi.encodeCall(hub.matchOrders, (o.app, o.dataset, o.workerpool, o.request))
        );
        wealth[requester] += amount;
        return true;
    }

    function _give(uint256 amount) internal virtual {
        rlc.transfer(address(hub), amount);
    }

    /// @notice What the hub holds, in nRLC.
    function holdings() external view virtual returns (uint256) {
        return rlc.balanceOf(address(hub));
    }

    function _party() private returns (address) {
        return parties[_draw(parties.length)];
    }

    function deposit(uint256 seed) external step(seed) {
        _deposit(_draw(RLC_UNIT), _party());
        ++done["deposit"];
    }

    function withdraw(uint256 seed) external step(seed) {
        address from = _party();
        uint256 amount = _draw(_free(from) / 4 + 1);
        vm.prank(from);
        if (_oneIn(2)) hub.withdrawTo(amount, address(0xcafe));
        else hub.withdrawTo(amount, requester);
        wealth[from] -= amount;
        ++done["withdraw"];
    }

    function transfer(uint256 seed) external step(seed) {
        (address from, address to) = (_party(), _party());
        uint256 amount = _draw(_free(from) / 4 + 1);
        vm.prank(from);
        if (_oneIn(2)) {
            hub.transfer(to, amount);
        } else {
            hub.approve(stranger, amount);
            vm.prank(stranger);
            hub.transferFrom(from, to, amount);
            equal(hub.allowance(from, stranger), 0, "allowance");
        }
        wealth[from] -= amount;
        wealth[to] += amount;
        ++done["transfer"];
    }

    /// @notice Money that comes without a call, and its way to the owner.
    function recover(uint256 seed) external step(seed) {
        if (_oneIn(2)) {
            uint256 amount = _draw(1000);
            _give(amount);
            surplus += amount;
        } else {
            hub.recover();
            wealth[address(this)] += surplus;
            surplus = 0;
        }
        ++done["recover"];
    }

    // ------------------------------------------------------------------------------------------------ what must fail

    function _isAny(bytes32) private pure returns (bool) {
        return true;
    }

    function _refuse(address sender, bytes memory data, string memory what) private {
        vm.prank(sender);
        (bool ok,) = address(hub).call(data);
        check(!ok, what);
    }

    /// @notice Somebody tries what the rules forbid, at a task of any phase.
    function trespass(uint256 seed) external step(seed) {
        if (tasks.length == 0) return _skip();
        bytes32 taskId = tasks[_draw(tasks.length)];
        if (_oneIn(2) && open.length != 0) taskId = _find(_isAny);
        // In the last moment before it may be ended by anybody.
        if (_oneIn(4)) _warp(_finalDeadline(taskId) - 1);
        Story storage s = stories[taskId];
        bool boost = _termsOf(taskId).boost;
        address worker = _anyWorker();
        bool classic = s.phase == Phase.ACTIVE || s.phase == Phase.REVEALING;
        if (s.phase != Phase.UNSET) {
            _refuse(stranger, abi.encodeCall(hub.initialize, (s.dealId, s.index)), "initialized twice");
        }
        if (boost && s.phase != Phase.UNSET) _refusePush(taskId);
        if (boost && !_isLateBoost(taskId)) {
            _refuse(stranger, abi.encodeCall(hub.claimBoost, (s.dealId, s.index)), "claimed too early");
        }
        if (!boost && (!_isLate(taskId) || s.phase == Phase.COMPLETED)) {
            _refuse(stranger, abi.encodeCall(hub.claim, (taskId)), "claimed");
        }
        if (!classic || s.phase == Phase.REVEALING || _hasSpoken(taskId, worker)) {
            bytes memory authorization = _authorization(taskId, worker);
            _refuse(
                worker,
                abi.encodeCall(hub.contribute, (taskId, HONEST, HONEST, address(0), "", authorization)),
                "contributed"
            );
            _refuse(
                worker,
                abi.encodeCall(hub.contributeAndFinalize, (taskId, HONEST, "", "42", address(0), "", authorization)),
                "done alone"
            );
        }
        _refuse(worker, abi.encodeCall(hub.reveal, (taskId, keccak256("wrong"))), "revealed a wrong digest");
        _refuse(stranger, abi.encodeCall(hub.finalize, (taskId, "", "")), "finalized by a stranger");
        if (!classic) _refuse(_termsOf(taskId).scheduler, abi.encodeCall(hub.reopen, (taskId)), "reopened");
        if (!_isReleasable(taskId)) _refuseRelease(taskId);
        _refuseMoney(worker);
        // The runner records what failed calls logged as well, and nobody else ever sees that.
        vm.getRecordedLogs();
        ++done["trespass"];
    }

    function _refusePush(bytes32 taskId) private {
        Story storage s = stories[taskId];
        _refuse(stranger, abi.encodeCall(hub.claimBoost, (s.dealId, s.index)), "claimed again");
        bytes memory authorization = _authorization(taskId, workers[0]);
        _refuse(
            workers[0],
            abi.encodeCall(hub.pushResultBoost, (s.dealId, s.index, "", "42", authorization, address(0), "")),
            "pushed again"
        );
    }

    function _refuseRelease(bytes32 taskId) private {
        Story storage s = stories[taskId];
        bytes32 consensus = keccak256(abi.encode(taskId, s.digest));
        _refuse(
            stranger, abi.encodeCall(hub.release, (taskId, batches[s.batch], s.place, consensus, s.members)), "released"
        );
    }

    function _refuseMoney(address who) private {
        _refuse(who, abi.encodeCall(hub.transfer, (stranger, _free(who) + 1)), "transferred more");
        _refuse(who, abi.encodeCall(hub.withdraw, (_free(who) + 1)), "withdrew more");
        _refuse(stranger, abi.encodeCall(hub.transferFrom, (who, stranger, 1)), "without allowance");
        _refuse(who, abi.encodeCall(hub.recover, ()), "recovered");
    }

    // ------------------------------------------------------------------------------------------------ the end

    /// @notice After all deadlines a stranger ends everything, in an order of chance.
    function endAll(uint256 seed) external step(seed) {
        _warp(clock + 11 * T);
        while (open.length != 0) {
            bytes32 taskId = open[_draw(open.length)];
            Story storage s = stories[taskId];
            if (_isReleasable(taskId) && (s.phase == Phase.FAILED || _oneIn(2))) {
                _releaseOf(taskId);
                continue;
            }
            if (s.phase == Phase.FAILED) revert NotSo("open for nothing");
            if (_termsOf(taskId).boost) {
                vm.prank(stranger);
                hub.claimBoost(s.dealId, s.index);
            } else {
                if (s.phase == Phase.UNSET) {
                    vm.prank(stranger);
                    hub.initialize(s.dealId, s.index);
                }
                vm.prank(stranger);
                hub.claim(taskId);
            }
            _refund(taskId);
        }
    }

    /// @notice Everybody takes what it has.
    function leaveAll() external {
        for (uint256 i = 0; i < parties.length; ++i) {
            uint256 rest = hub.balanceOf(parties[i]);
            vm.prank(parties[i]);
            hub.withdrawTo(rest, address(0xcafe));
        }
    }
}

/// @title The same where the coin of the chain is RLC
contract NativeLife is Life {
    uint256 private constant UNIT = 10 ** 9;

    function _escrowModule() internal override returns (address) {
        vm.deal(address(this), 1e12 ether);
        return address(new NativeEscrowModule());
    }

    function _giveOut() internal override {}

    function _fund(address account_) internal override {
        INativeEscrow(address(hub)).depositFor{value: 1000 * RLC_UNIT * UNIT}(account_);
    }

    /// @dev What makes no whole nRLC comes back.
    function _deposit(uint256 amount, address to) internal override {
        uint256 before = address(this).balance;
        INativeEscrow(address(hub)).depositFor{value: amount * UNIT + 7}(to);
        equal(before - address(this).balance, amount * UNIT, "the rest");
        wealth[to] += amount;
    }

    function _byApproval(Orders memory) internal pure override returns (bool) {
        return false;
    }

    function _give(uint256 amount) internal override {
        vm.deal(address(hub), address(hub).balance + amount * UNIT);
    }

    function holdings() external view override returns (uint256) {
        equal(address(hub).balance % UNIT, 0, "no part of an nRLC");
        return address(hub).balance / UNIT;
    }

    receive() external payable {}
}
