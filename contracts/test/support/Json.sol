// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Assertions} from "./Assertions.sol";

/// @title Writing vectors as JSON
/// @notice Numbers are decimal strings, words, accounts and bytes hexadecimal ones.
abstract contract Json is Assertions {
    function _field(string memory key, string memory value) internal pure returns (string memory) {
        return string.concat("\"", key, "\": ", value);
    }

    function _quoted(string memory value) internal pure returns (string memory) {
        return string.concat("\"", value, "\"");
    }

    function _w(string memory key, bytes32 value) internal pure returns (string memory) {
        return _field(key, _quoted(vm.toString(value)));
    }

    function _n(string memory key, uint256 value) internal pure returns (string memory) {
        return _field(key, _quoted(vm.toString(value)));
    }

    function _a(string memory key, address value) internal pure returns (string memory) {
        return _field(key, _quoted(vm.toString(value)));
    }

    function _b(string memory key, bytes memory value) internal pure returns (string memory) {
        return _field(key, _quoted(vm.toString(value)));
    }

    function _join(string memory a, string memory b) internal pure returns (string memory) {
        return string.concat(a, ", ", b);
    }

    function _object(string memory fields) internal pure returns (string memory) {
        return string.concat("{", fields, "}");
    }

    function _t(string memory key, bool value) internal pure returns (string memory) {
        return _field(key, value ? "true" : "false");
    }
}
