// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHub} from "../src/interfaces/IHub.sol";
import {TasksModule} from "../src/modules/TasksModule.sol";
import {Market} from "./support/Market.sol";

/// @notice What the hub does with calls that are none of its functions.
contract HubTest is Market {
    bytes private constant DISABLED = abi.encodeWithSignature("Error(string)", "fallback-disabled");

    function _refuses(bytes memory data, uint256 value) private {
        vm.deal(address(this), 1 ether);
        (bool ok, bytes memory answer) = address(hub).call{value: value}(data);
        check(!ok, "refused");
        equal(answer, DISABLED, "reason");
    }

    function test_unknown_isRefused() public {
        _refuses("", 0);
        _refuses("", 1);
        _refuses(hex"01", 0);
        _refuses(hex"deadbeef", 0);
        _refuses(hex"deadbeef", 1);
        _refuses(abi.encodeWithSignature("diamondCut((address,uint8,bytes4[])[],address,bytes)"), 0);
    }

    function testFuzz_unknown_isRefused(bytes4 selector) public view {
        (bool ok, bytes memory answer) = address(hub).staticcall(abi.encodePacked(selector));
        // What is known either answers or fails to decode; the rest is refused by text.
        if (!ok && answer.length != 0) equal(answer, DISABLED, "reason");
    }

    /// Rationale: a module by itself owns nothing and serves nobody.
    function test_module_alone_isEmpty() public {
        TasksModule module = new TasksModule();
        vm.expectRevert();
        module.initialize(0, 0);
        vm.expectRevert(text("fallback-disabled"));
        IHub(address(module)).totalSupply();
    }

    /// @dev Coins sent with a call are refused: nothing here is payable.
    function test_coinsWithACall_areRefused() public {
        vm.deal(address(this), 1 ether);
        (bool ok,) = address(hub).call{value: 1}(abi.encodeCall(hub.transfer, (stranger, 0)));
        check(!ok, "refused");
    }
}
