// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice Bytes being written one piece after the other.
struct Buffer {
    bytes content;
    uint256 length;
}

using Buffers for Buffer global;

/// @title Writing bytes piece by piece
/// @notice Whoever opens a buffer knows how much it may need; nothing checks it later.
library Buffers {
    function open(uint256 capacity) internal pure returns (Buffer memory buffer) {
        buffer.content = new bytes(capacity + 32);
    }

    /// @notice Appends the last `size` bytes of a number, 1 to 32.
    function put(Buffer memory buffer, uint256 value, uint256 size) internal pure {
        uint256 start = buffer.length;
        bytes memory content = buffer.content;
        assembly ("memory-safe") {
            mstore(add(add(content, 0x20), start), shl(sub(256, mul(8, size)), value))
        }
        buffer.length = start + size;
    }

    function put(Buffer memory buffer, bytes calldata data) internal pure {
        uint256 start = buffer.length;
        bytes memory content = buffer.content;
        assembly ("memory-safe") {
            calldatacopy(add(add(content, 0x20), start), data.offset, data.length)
        }
        buffer.length = start + data.length;
    }

    /// @notice What was written. Nothing more can be.
    function close(Buffer memory buffer) internal pure returns (bytes memory content) {
        content = buffer.content;
        uint256 length = buffer.length;
        assembly ("memory-safe") {
            mstore(content, length)
        }
    }
}
