// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {ILedger} from "../src/interfaces/ILedger.sol";
import {INativeEscrow} from "../src/interfaces/INativeEscrow.sol";
import {NativeEscrowModule} from "../src/modules/NativeEscrowModule.sol";
import {TaskStatus} from "../src/types/Enums.sol";
import {Market} from "./support/Market.sol";

/// @notice Takes coins, or not; and calls the hub when it gets some.
contract Purse {
    bool public closed;
    address private _hub;
    bytes private _call;
    bool public succeeded;

    constructor(address hub) payable {
        _hub = hub;
    }

    function close() external {
        closed = true;
    }

    function prepare(bytes calldata call_) external {
        _call = call_;
    }

    function run(uint256 value, bytes calldata data) external returns (bool ok, bytes memory answer) {
        return _hub.call{value: value}(data);
    }

    receive() external payable {
        require(!closed, "closed");
        if (_call.length != 0) (succeeded,) = _hub.call(_call);
    }
}

/// @notice The escrow of a hub whose coin is RLC.
contract NativeEscrowTest is Market {
    uint256 private constant UNIT = 10 ** 9;
    INativeEscrow private escrow;

    function setUp() public override {
        vm.deal(address(this), 1_000_000 ether);
        super.setUp();
        escrow = INativeEscrow(address(hub));
        vm.deal(stranger, 100 ether);
    }

    function _escrowModule() internal override returns (address) {
        return address(new NativeEscrowModule());
    }

    function _fund(address account) internal override {
        INativeEscrow(address(hub)).depositFor{value: 1000 * RLC_UNIT * UNIT}(account);
    }

    receive() external payable {}

    /// @dev Every whole nRLC of the hub's coins is somebody's.
    function _backed() private view {
        equal(address(hub).balance, hub.totalSupply() * UNIT, "coins held");
    }

    // ------------------------------------------------------------------------------------------------ in

    function test_deposit_creditsAndReturnsTheRest() public {
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Transfer(address(0), stranger, 7);
        vm.prank(stranger);
        check(escrow.deposit{value: 7 * UNIT + 5}(), "answer");
        equal(hub.balanceOf(stranger), 7, "credit");
        equal(stranger.balance, 100 ether - 7 * UNIT, "the rest came back");
        equal(escrow.token(), address(0), "no token");
        _backed();
    }

    function test_depositFor_creditsTheTarget() public {
        vm.prank(stranger);
        check(escrow.depositFor{value: 7 * UNIT + 5}(appOwner), "answer");
        equal(hub.balanceOf(appOwner), 7, "credit");
        equal(stranger.balance, 100 ether - 7 * UNIT, "the rest came back to the sender");
        vm.expectRevert(text("ERC20: mint to the zero address"));
        escrow.depositFor{value: UNIT}(address(0));
        vm.expectRevert(IHubErrors.ReceiverIsTheHub.selector);
        escrow.depositFor{value: UNIT}(address(hub));
        vm.expectRevert();
        escrow.depositFor{value: (uint256(1) << 64) * UNIT}(appOwner);
        _backed();
    }

    function test_depositForArray_creditsAll() public {
        uint256[] memory amounts = new uint256[](2);
        address[] memory targets = new address[](2);
        (amounts[0], amounts[1]) = (3, 4);
        (targets[0], targets[1]) = (appOwner, datasetOwner);
        vm.prank(stranger);
        check(escrow.depositForArray{value: 9 * UNIT + 1}(amounts, targets), "answer");
        equal(hub.balanceOf(appOwner), 3, "first");
        equal(hub.balanceOf(datasetOwner), 4, "second");
        equal(stranger.balance, 100 ether - 7 * UNIT, "the rest came back");
        vm.expectRevert(panic(0x11));
        escrow.depositForArray{value: 7 * UNIT - 1}(amounts, targets);
        vm.expectRevert(text("invalid-array-length"));
        escrow.depositForArray(new uint256[](1), targets);
        _backed();
    }

    /// @dev A plain transfer, and any call that is none of the hub's functions.
    function test_anythingElse_isADeposit() public {
        vm.prank(stranger);
        (bool ok, bytes memory answer) = address(hub).call{value: 2 * UNIT}("");
        check(ok && answer.length == 0, "transfer");
        vm.prank(stranger);
        (ok,) = address(hub).call{value: 3 * UNIT}(hex"deadbeef");
        check(ok, "unknown function");
        vm.prank(stranger);
        (ok,) = address(hub).call{value: 4 * UNIT}(abi.encodeCall(hub.deposit, (1)));
        check(ok, "a token's function");
        equal(hub.balanceOf(stranger), 9, "all credited");
        _backed();
    }

    /// @dev Functions that take no coins refuse them, so nothing is lost.
    function test_coinsWithAnotherCall_areRefused() public {
        vm.prank(stranger);
        (bool ok,) = address(hub).call{value: UNIT}(abi.encodeCall(hub.transfer, (appOwner, 0)));
        check(!ok, "refused");
        vm.prank(stranger);
        (ok,) = address(hub).call{value: UNIT}(abi.encodeCall(hub.viewScore, (appOwner)));
        check(!ok, "views too");
        _backed();
    }

    /// @dev Who cannot take coins can still deposit whole nRLC.
    function test_deposit_ofAClosedPurse() public {
        Purse purse = new Purse{value: 10 * UNIT}(address(hub));
        purse.close();
        (bool ok,) = purse.run(2 * UNIT, abi.encodeCall(escrow.deposit, ()));
        check(ok, "whole");
        bytes memory answer;
        (ok, answer) = purse.run(2 * UNIT + 1, abi.encodeCall(escrow.deposit, ()));
        check(!ok, "not whole");
        equal(answer, text("native-transfer-failed"), "reason");
    }

    // ------------------------------------------------------------------------------------------------ out

    function test_withdraw_paysOut() public {
        vm.prank(requester);
        check(hub.withdraw(5), "answer");
        equal(requester.balance, 5 * UNIT, "coins");
        vm.prank(requester);
        check(hub.withdrawTo(6, appOwner), "answer");
        equal(appOwner.balance, 6 * UNIT, "coins");
        equal(hub.balanceOf(requester), 1000 * RLC_UNIT - 11, "debited");
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ERC20InsufficientBalance.selector, stranger, 0, 1));
        hub.withdraw(1);
        _backed();
    }

    function test_withdraw_toAClosedPurse_reverts() public {
        Purse purse = new Purse(address(hub));
        purse.close();
        vm.prank(requester);
        vm.expectRevert(text("native-transfer-failed"));
        hub.withdrawTo(1, address(purse));
        equal(hub.balanceOf(requester), 1000 * RLC_UNIT, "kept");
    }

    /// Rationale: the ledger is written before coins leave, so calling back takes nothing twice.
    function test_withdraw_reentrance() public {
        Purse purse = new Purse{value: 10 * UNIT}(address(hub));
        (bool ok,) = purse.run(10 * UNIT, "");
        check(ok, "deposited");
        purse.prepare(abi.encodeCall(hub.withdraw, (10)));
        (ok,) = purse.run(0, abi.encodeCall(hub.withdraw, (10)));
        check(ok, "withdrawn");
        check(!purse.succeeded(), "once");
        equal(address(purse).balance, 10 * UNIT, "no more than it had");
        _backed();
    }

    function test_deposit_reentrance() public {
        Purse purse = new Purse{value: 10 * UNIT}(address(hub));
        purse.prepare(abi.encodeCall(hub.withdraw, (2)));
        (bool ok,) = purse.run(2 * UNIT + 3, abi.encodeCall(escrow.deposit, ()));
        check(ok && purse.succeeded(), "withdrawn on the way");
        equal(address(purse).balance, 10 * UNIT, "no more than it had");
        _backed();
    }

    /// @dev Coins can be forced upon a contract; they go to the owner.
    function test_recover_creditsTheOwner() public {
        equal(hub.recover(), 0, "nothing to recover");
        vm.deal(address(hub), address(hub).balance + 9 * UNIT + 1);
        equal(hub.recover(), 9, "recovered");
        equal(hub.balanceOf(address(this)), 9, "credited");
        vm.prank(stranger);
        vm.expectRevert(text("Ownable: caller is not the owner"));
        hub.recover();
    }

    // ------------------------------------------------------------------------------------------------ market

    /// @dev From orders to coins: everything but the escrow is the same.
    function test_task_isPaidInCoins() public {
        bytes32 taskId = _task(1);
        _contribute(taskId, workers[0], "digest");
        _reveal(taskId, workers[0], "digest");
        _finalize(taskId);
        check(hub.viewTask(taskId).status == TaskStatus.COMPLETED, "completed");
        vm.prank(appOwner);
        hub.withdraw(APP_PRICE);
        equal(appOwner.balance, APP_PRICE * UNIT, "coins");
        uint256 earned = hub.balanceOf(workers[0]);
        equal(earned, 1000 * RLC_UNIT + POOL_PRICE * 99 / 100, "worker");
        vm.prank(workers[0]);
        hub.withdraw(earned);
        equal(workers[0].balance, earned * UNIT, "coins");
        _backed();
    }

    function testFuzz_deposit_withdraw(uint96 value) public {
        vm.deal(stranger, value);
        vm.prank(stranger);
        (bool ok,) = address(hub).call{value: value}("");
        if (!ok) return check(value / UNIT + hub.totalSupply() > type(uint64).max, "only too much is refused");
        _backed();
        uint256 credit = hub.balanceOf(stranger);
        vm.prank(stranger);
        hub.withdraw(credit);
        equal(stranger.balance, value, "all back");
    }
}
