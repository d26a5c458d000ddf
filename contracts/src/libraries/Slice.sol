// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice Bytes of the calldata as one number: where they begin, shifted left by 128 bits, and how many they are.
type Slice is uint256;

using Slices for Slice global;

/// @title Bytes of the calldata that are remembered
/// @dev Rationale: finding a field in a list of structs, with all checks of its bounds, costs 120 gas each time.
library Slices {
    function from(bytes calldata content) internal pure returns (Slice slice) {
        assembly ("memory-safe") {
            slice := or(shl(128, content.offset), content.length)
        }
    }

    function data(Slice slice) internal pure returns (bytes calldata result) {
        assembly ("memory-safe") {
            result.offset := shr(128, slice)
            result.length := and(slice, 0xffffffffffffffffffffffffffffffff)
        }
    }

    function length(Slice slice) internal pure returns (uint256 result) {
        assembly ("memory-safe") {
            result := and(slice, 0xffffffffffffffffffffffffffffffff)
        }
    }
}
