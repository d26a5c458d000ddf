// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {RLC} from "../src/RLC.sol";
import {IRLC} from "../src/interfaces/IRLC.sol";
import {Assertions} from "./support/Assertions.sol";
import {Parrot} from "./support/Peers.sol";

/// @notice The currency.
contract RLCTest is Assertions {
    RLC private rlc = new RLC();
    address private constant ALICE = address(0xa11ce);

    function test_supply() public view {
        equal(rlc.totalSupply(), 87_000_000_000_000_000, "supply");
        equal(rlc.initialSupply(), 87_000_000_000_000_000, "initial");
        equal(rlc.balanceOf(address(this)), rlc.totalSupply(), "all mine");
        equal(rlc.decimals(), 9, "decimals");
        equalText(rlc.symbol(), "RLC", "symbol");
    }

    function test_moves() public {
        check(rlc.transfer(ALICE, 10), "transfer");
        vm.prank(ALICE);
        check(rlc.approve(address(this), 7), "approve");
        check(rlc.transferFrom(ALICE, address(this), 4), "transferFrom");
        equal(rlc.allowance(ALICE, address(this)), 3, "allowance");
        equal(rlc.balanceOf(ALICE), 6, "balance");
        vm.prank(ALICE);
        check(rlc.burn(6), "burn");
        equal(rlc.totalSupply(), rlc.initialSupply() - 6, "burnt");
    }

    function test_reverts() public {
        vm.startPrank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(IRLC.ERC20InsufficientBalance.selector, ALICE, 0, 1));
        rlc.transfer(address(this), 1);
        vm.expectRevert(abi.encodeWithSelector(IRLC.ERC20InvalidReceiver.selector, address(0)));
        rlc.transfer(address(0), 0);
        vm.expectRevert(abi.encodeWithSelector(IRLC.ERC20InsufficientAllowance.selector, ALICE, 0, 1));
        rlc.transferFrom(address(this), ALICE, 1);
        vm.expectRevert(abi.encodeWithSelector(IRLC.ERC20InsufficientBalance.selector, ALICE, 0, 1));
        rlc.burn(1);
    }

    function test_approveAndCall_failurePasses() public {
        address no = address(new Parrot(text("no"), true));
        vm.expectRevert(text("no"));
        rlc.approveAndCall(no, 1, "");
        address yes = address(new Parrot(abi.encode(true), false));
        check(rlc.approveAndCall(yes, 5, ""), "answer");
        equal(rlc.allowance(address(this), yes), 5, "allowance");
    }
}
