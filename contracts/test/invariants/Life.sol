// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {INativeEscrow} from "../../src/interfaces/INativeEscrow.sol";
import {NativeEscrowModule} from "../../src/modules/NativeEscrowModule.sol";
import {Orders} from "../support/Market.sol";
import {Phase, Story} from "./Ghosts.sol";
import {Trespassers} from "./Trespassers.sol";

/// @title A market that lives by chance
/// @notice Every action does something that is possible at this moment, and the books know what must come of it; or it tries
/// what must fail. Times only move forward.
contract Life is Trespassers {
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
