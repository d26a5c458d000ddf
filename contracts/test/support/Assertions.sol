// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Vm} from "./Vm.sol";

/// @notice What a test says when something is not as it should be.
abstract contract Assertions {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// @dev forge looks for this on every test contract.
    bool public constant IS_TEST = true;

    error Different(string what, uint256 got, uint256 want);
    error DifferentWords(string what, bytes32 got, bytes32 want);
    error DifferentAccounts(string what, address got, address want);
    error DifferentBytes(string what, bytes got, bytes want);
    error NotSo(string what);

    function check(bool condition, string memory what) internal pure {
        if (!condition) revert NotSo(what);
    }

    function equal(uint256 got, uint256 want, string memory what) internal pure {
        if (got != want) revert Different(what, got, want);
    }

    function equal(bytes32 got, bytes32 want, string memory what) internal pure {
        if (got != want) revert DifferentWords(what, got, want);
    }

    function equal(address got, address want, string memory what) internal pure {
        if (got != want) revert DifferentAccounts(what, got, want);
    }

    function equal(bytes memory got, bytes memory want, string memory what) internal pure {
        if (keccak256(got) != keccak256(want)) revert DifferentBytes(what, got, want);
    }

    function equalText(string memory got, string memory want, string memory what) internal pure {
        equal(bytes(got), bytes(want), what);
    }

    /// @notice Failure data of a text.
    function text(string memory reason) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("Error(string)", reason);
    }

    /// @notice Failure data of a panic.
    function panic(uint256 code) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("Panic(uint256)", code);
    }
}
