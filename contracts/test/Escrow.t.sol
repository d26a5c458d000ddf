// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubEscrow} from "../src/interfaces/IHubEscrow.sol";
import {ILedger} from "../src/interfaces/ILedger.sol";
import {IRLC} from "../src/interfaces/IRLC.sol";
import {Market, Orders} from "./support/Market.sol";
import {Parrot, RefusingToken} from "./support/Peers.sol";

/// @notice Deposits, withdrawals and the ledger.
contract EscrowTest is Market {
    address private constant ALICE = address(0xa11ce);
    address private constant BOB = address(0xb0b);

    function setUp() public override {
        super.setUp();
        check(rlc.transfer(ALICE, 100), "funded");
        vm.prank(ALICE);
        rlc.approve(address(hub), 100);
    }

    // ------------------------------------------------------------------------------------------------ in

    function test_deposit_credits() public {
        uint256 supply = hub.totalSupply();
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Transfer(address(0), ALICE, 60);
        vm.prank(ALICE);
        check(hub.deposit(60), "answer");
        equal(hub.balanceOf(ALICE), 60, "balance");
        equal(hub.viewAccount(ALICE).stake, 60, "stake");
        equal(hub.totalSupply(), supply + 60, "supply");
        equal(rlc.balanceOf(address(hub)), supply + 60, "token");
    }

    function test_deposit_withoutAllowance_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IRLC.ERC20InsufficientAllowance.selector, address(hub), 100, 101));
        vm.prank(ALICE);
        hub.deposit(101);
    }

    function test_depositFor_creditsTheTarget() public {
        vm.prank(ALICE);
        check(hub.depositFor(10, BOB), "answer");
        equal(hub.balanceOf(BOB), 10, "balance");
    }

    function test_depositFor_zeroAddress_reverts() public {
        vm.expectRevert(text("ERC20: mint to the zero address"));
        hub.depositFor(1, address(0));
    }

    /// Rationale: what the hub holds free is the pot of all frozen stakes; a gift to it would be lost for ever.
    function test_depositFor_hub_reverts() public {
        vm.expectRevert(IHubErrors.ReceiverIsTheHub.selector);
        hub.depositFor(1, address(hub));
    }

    function test_depositForArray_creditsAll() public {
        (uint256[] memory amounts, address[] memory targets) = _two();
        check(hub.depositForArray(amounts, targets), "answer");
        equal(hub.balanceOf(ALICE), 3, "alice");
        equal(hub.balanceOf(BOB), 4, "bob");
    }

    function test_depositForArray_lengths_reverts() public {
        (uint256[] memory amounts,) = _two();
        vm.expectRevert(text("invalid-array-length"));
        hub.depositForArray(amounts, new address[](1));
    }

    function _two() private pure returns (uint256[] memory amounts, address[] memory targets) {
        amounts = new uint256[](2);
        targets = new address[](2);
        (amounts[0], amounts[1]) = (3, 4);
        (targets[0], targets[1]) = (ALICE, BOB);
    }

    function test_supply_hasALimit() public {
        RefusingToken token = new RefusingToken();
        token.set(true, true);
        IHubEscrow other = _hubWith(address(token));
        other.deposit(type(uint64).max);
        vm.expectRevert(
            abi.encodeWithSelector(
                IHubErrors.ValueTooLarge.selector, "total supply", uint256(1) << 64, type(uint64).max
            )
        );
        other.depositFor(1, ALICE);
    }

    function _hubWith(address token) private returns (IHubEscrow) {
        hub = _deployHub();
        hub.configure(token, "n", "s", 9, address(0), address(0), address(0), address(0));
        return hub;
    }

    function test_refusingToken_reverts() public {
        RefusingToken token = new RefusingToken();
        IHubEscrow other = _hubWith(address(token));
        vm.expectRevert(text("failed-transferFrom"));
        other.deposit(1);
        token.set(true, false);
        other.deposit(1);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.TokenTransferFailed.selector, address(this), 1));
        other.withdraw(1);
    }

    // ------------------------------------------------------------------------------------------------ out

    function test_withdraw_pays() public {
        vm.startPrank(ALICE);
        hub.deposit(60);
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Transfer(ALICE, address(0), 25);
        check(hub.withdraw(25), "answer");
        check(hub.withdrawTo(5, BOB), "answer");
        equal(rlc.balanceOf(ALICE), 65, "alice");
        equal(rlc.balanceOf(BOB), 5, "bob");
        equal(hub.balanceOf(ALICE), 30, "stake");
    }

    function test_withdraw_tooMuch_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ERC20InsufficientBalance.selector, ALICE, 0, 1));
        vm.prank(ALICE);
        hub.withdraw(1);
    }

    /// Rationale: what a deal holds cannot be taken away from it.
    function test_withdraw_frozen_reverts() public {
        _deal(1, 1);
        uint256 free = hub.balanceOf(requester);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ERC20InsufficientBalance.selector, requester, free, free + 1));
        vm.prank(requester);
        hub.withdraw(free + 1);
    }

    function test_recover_creditsTheOwner() public {
        uint256 before = hub.balanceOf(address(this));
        rlc.transfer(address(hub), 77);
        equal(hub.recover(), 77, "delta");
        equal(hub.balanceOf(address(this)), before + 77, "credit");
        equal(hub.recover(), 0, "nothing left");
    }

    function test_recover_stranger_reverts() public {
        vm.expectRevert(text("Ownable: caller is not the owner"));
        vm.prank(ALICE);
        hub.recover();
    }

    function test_recover_deficit_reverts() public {
        RefusingToken token = new RefusingToken();
        token.set(true, true);
        IHubEscrow other = _hubWith(address(token));
        other.deposit(1);
        vm.expectRevert(panic(0x11));
        other.recover();
    }

    // ------------------------------------------------------------------------------------------------ ERC-20

    function test_transfer_moves() public {
        vm.startPrank(ALICE);
        hub.deposit(60);
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Transfer(ALICE, BOB, 20);
        check(hub.transfer(BOB, 20), "answer");
        equal(hub.balanceOf(ALICE), 40, "alice");
        equal(hub.balanceOf(BOB), 20, "bob");
        check(hub.transfer(ALICE, 40), "to oneself");
        equal(hub.balanceOf(ALICE), 40, "alice again");
    }

    function test_transfer_reverts() public {
        vm.startPrank(ALICE);
        vm.expectRevert(text("ERC20: transfer to the zero address"));
        hub.transfer(address(0), 1);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ERC20InsufficientBalance.selector, ALICE, 0, 1));
        hub.transfer(BOB, 1);
        vm.expectRevert(IHubErrors.ReceiverIsTheHub.selector);
        hub.transfer(address(hub), 0);
    }

    function test_transferFrom_usesTheAllowance() public {
        vm.startPrank(ALICE);
        hub.deposit(60);
        hub.approve(BOB, 50);
        vm.stopPrank();
        vm.startPrank(BOB);
        check(hub.transferFrom(ALICE, BOB, 20), "answer");
        equal(hub.allowance(ALICE, BOB), 30, "allowance");
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ERC20InsufficientAllowance.selector, BOB, 30, 31));
        hub.transferFrom(ALICE, BOB, 31);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ERC20InsufficientBalance.selector, ALICE, 40, 41));
        hub.transferFrom(ALICE, BOB, 41);
        vm.expectRevert(text("ERC20: transfer from the zero address"));
        hub.transferFrom(address(0), BOB, 0);
    }

    function test_approve_setsAndChanges() public {
        vm.startPrank(ALICE);
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Approval(ALICE, BOB, 50);
        check(hub.approve(BOB, 50), "approve");
        check(hub.increaseAllowance(BOB, 5), "increase");
        check(hub.decreaseAllowance(BOB, 15), "decrease");
        equal(hub.allowance(ALICE, BOB), 40, "allowance");
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ERC20InsufficientAllowance.selector, BOB, 40, 41));
        hub.decreaseAllowance(BOB, 41);
        vm.expectRevert(panic(0x11));
        hub.increaseAllowance(BOB, type(uint256).max);
        vm.expectRevert(text("ERC20: approve to the zero address"));
        hub.approve(address(0), 1);
    }

    function test_approveAndCall_answers() public {
        Parrot yes = new Parrot(abi.encode(true), false);
        Parrot no = new Parrot(abi.encode(false), false);
        vm.startPrank(ALICE);
        check(hub.approveAndCall(address(yes), 9, hex"01"), "answer");
        equal(hub.allowance(ALICE, address(yes)), 9, "allowance");
        vm.expectRevert(text("approval-refused"));
        hub.approveAndCall(address(no), 9, "");
    }

    function test_names() public view {
        equalText(hub.name(), "Staked RLC", "name");
        equalText(hub.symbol(), "SRLC", "symbol");
        equal(hub.decimals(), 9, "decimals");
        equal(hub.token(), address(rlc), "token");
    }

    // ------------------------------------------------------------------------------------------------ approval

    function test_receiveApproval_deposits() public {
        vm.prank(ALICE);
        rlc.approveAndCall(address(hub), 70, "");
        equal(hub.balanceOf(ALICE), 70, "balance");
    }

    function test_receiveApproval_matches() public {
        rlc.transfer(requester, 2 * RLC_UNIT);
        Orders memory o = _orders(1);
        _signAll(o);
        bytes memory data = abi.encodeCall(hub.matchOrders, (o.app, o.dataset, o.workerpool, o.request));
        vm.prank(requester);
        rlc.approveAndCall(address(hub), 2 * RLC_UNIT, data);
        equal(hub.frozenOf(requester), APP_PRICE + POOL_PRICE, "frozen");
        equal(hub.balanceOf(requester), 1002 * RLC_UNIT - APP_PRICE - POOL_PRICE, "free");
    }

    function test_receiveApproval_reverts() public {
        vm.expectRevert(text("wrong-token"));
        hub.receiveApproval(ALICE, 1, address(hub), "");
        // Rationale: only the token can vouch that the account asked for the deposit.
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.CallerIsNotTheToken.selector, address(this), address(rlc)));
        hub.receiveApproval(ALICE, 1, address(rlc), "");

        vm.startPrank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.IncompleteSelector.selector, 3));
        rlc.approveAndCall(address(hub), 1, hex"156194");
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnsupportedOperation.selector, bytes4(0x2f391533)));
        rlc.approveAndCall(address(hub), 1, hex"2f391533");

        Orders memory o = _orders(1);
        bytes memory data = abi.encodeCall(hub.matchOrders, (o.app, o.dataset, o.workerpool, o.request));
        vm.expectRevert(IHubErrors.CallerIsNotTheRequester.selector);
        rlc.approveAndCall(address(hub), 1, data);
    }

    function test_receiveApproval_failureOfTheMatchPasses() public {
        rlc.transfer(requester, 1);
        Orders memory o = _orders(1);
        o.request.category = 99;
        bytes memory data = abi.encodeCall(hub.matchOrders, (o.app, o.dataset, o.workerpool, o.request));
        vm.expectRevert(text("iExecV5-matchOrders-0x00"));
        vm.prank(requester);
        rlc.approveAndCall(address(hub), 1, data);
    }
}
