// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice Bytes being written one piece after the other.
struct Buffer {
    bytes content;
    /// Where in memory the next byte goes.
    uint256 end;
}

using Buffers for Buffer global;

/// @title Writing bytes piece by piece
/// @notice Whoever opens a buffer knows how much it may need; nothing checks it later.
library Buffers {
    function open(uint256 capacity) internal pure returns (Buffer memory buffer) {
        assembly ("memory-safe") {
            let content := mload(0x40)
            mstore(buffer, content)
            mstore(add(buffer, 0x20), add(content, 0x20))
            // A number is put as a whole word, and the next allocation begins at one.
            mstore(0x40, add(content, and(add(capacity, 0x7f), not(0x1f))))
        }
    }

    /// @notice Bytes written so far.
    function size(Buffer memory buffer) internal pure returns (uint256 written) {
        bytes memory content = buffer.content;
        uint256 end = buffer.end;
        assembly ("memory-safe") {
            written := sub(sub(end, content), 0x20)
        }
    }

    /// @notice Appends the last `width` bytes of a number, at most 32.
    function put(Buffer memory buffer, uint256 value, uint256 width) internal pure {
        uint256 end = buffer.end;
        assembly ("memory-safe") {
            mstore(end, shl(sub(256, mul(8, width)), value))
            mstore(add(buffer, 0x20), add(end, width))
        }
    }

    function put(Buffer memory buffer, address account) internal pure {
        put(buffer, uint160(account), 20);
    }

    /// @notice Appends a number in as few bytes as it needs: seven bits in each from the lowest, the highest bit set in all but
    /// the last.
    function putNumber(Buffer memory buffer, uint256 value) internal pure {
        for (; value > 0x7f; value >>= 7) {
            put(buffer, (value & 0x7f) | 0x80, 1);
        }
        put(buffer, value, 1);
    }

    function put(Buffer memory buffer, bytes calldata data) internal pure {
        uint256 end = buffer.end;
        assembly ("memory-safe") {
            calldatacopy(end, data.offset, data.length)
            mstore(add(buffer, 0x20), add(end, data.length))
        }
    }

    /// @notice Appends the bytes of the memory from one address to another.
    function putMemory(Buffer memory buffer, uint256 from, uint256 until) internal pure {
        uint256 end = buffer.end;
        assembly ("memory-safe") {
            let length := sub(until, from)
            mcopy(end, from, length)
            mstore(add(buffer, 0x20), add(end, length))
        }
    }

    /// @notice What was written. Nothing more can be.
    function close(Buffer memory buffer) internal pure returns (bytes memory content) {
        content = buffer.content;
        uint256 written = size(buffer);
        assembly ("memory-safe") {
            mstore(content, written)
        }
    }
}
