// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {SignedContribution} from "../types/SignedContribution.sol";

/// @notice A committee being written: the address of its first byte in memory.
type CommitteeDraft is uint256;

using Committees for CommitteeDraft global;

/// @notice A member in the calldata: where its first byte is.
type Member is uint256;

using Members for Member global;

/// @title A committee as bytes
/// @notice From the first byte:
///
///       0  32  task id
///      32  32  consensus
///      64   1  number of members
///      65      members, 112 bytes each:  0 20 worker   20 8 weight   28 20 enclave   48 32 result hash   80 32 result seal
library Committees {
    /// No more members than that, as on the classic road.
    uint256 internal constant MAX_MEMBERS = 64;
    uint256 internal constant HEAD = 65;
    uint256 internal constant MEMBER = 112;

    // ------------------------------------------------------------------------------------------------ write

    /// @notice Room for this many committees with so many members in all, and where the first one goes.
    function open(uint256 size, uint256 members) internal pure returns (bytes memory room, CommitteeDraft draft) {
        room = new bytes(size * HEAD + members * MEMBER);
        assembly ("memory-safe") {
            draft := add(room, 32)
        }
    }

    /// @notice The committees that were written, up to where the next one would go.
    function close(bytes memory room, CommitteeDraft draft) internal pure returns (bytes memory) {
        assembly ("memory-safe") {
            mstore(room, sub(sub(draft, room), 32))
        }
        return room;
    }

    /// @notice Writes member `k`. A member's last word ends where the next begins, so they are written in order. The caller
    /// looks at worker and enclave as addresses, which fails for one that has more than 20 bytes.
    /// @dev Hash and seal are neighbours in the calldata too.
    function put(CommitteeDraft draft, uint256 k, SignedContribution calldata c, uint256 weight) internal pure {
        assembly ("memory-safe") {
            let start := add(add(draft, HEAD), mul(k, MEMBER))
            mstore(start, or(shl(96, calldataload(c)), shl(32, weight)))
            mstore(add(start, 28), shl(96, calldataload(add(c, 96))))
            calldatacopy(add(start, 48), add(c, 32), 64)
        }
    }

    /// @notice Writes the head; call it before the members.
    function begin(CommitteeDraft draft, bytes32 taskId, uint256 size) internal pure {
        assembly ("memory-safe") {
            mstore(draft, taskId)
            mstore8(add(draft, 64), size)
        }
    }

    /// @notice Writes the consensus; tells the committee's hash, and where the next committee goes.
    function end(CommitteeDraft draft, bytes32 consensus, uint256 size)
        internal
        pure
        returns (bytes32 result, CommitteeDraft next)
    {
        assembly ("memory-safe") {
            mstore(add(draft, 32), consensus)
            let length := add(HEAD, mul(size, MEMBER))
            result := keccak256(draft, length)
            next := add(draft, length)
        }
    }

    // ------------------------------------------------------------------------------------------------ read

    /// @notice How many members these bytes are; more than `MAX_MEMBERS` when they are no members at all.
    function count(bytes calldata members) internal pure returns (uint256) {
        return members.length % MEMBER == 0 ? members.length / MEMBER : type(uint256).max;
    }

    /// @notice The first member, and those after it; the caller knows how many there are.
    function first(bytes calldata members) internal pure returns (Member member) {
        assembly ("memory-safe") {
            member := members.offset
        }
    }

    /// @notice Hash of the committee with these members, at most 255.
    function hash(bytes32 taskId, bytes32 consensus, bytes calldata members) internal pure returns (bytes32 result) {
        uint256 size = members.length / MEMBER;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, taskId)
            mstore(add(free, 32), consensus)
            mstore8(add(free, 64), size)
            calldatacopy(add(free, HEAD), members.offset, members.length)
            result := keccak256(free, add(HEAD, members.length))
        }
    }

    /// @notice Hash of a batch, by the hashes of its committees.
    function batchHash(bytes32[] memory hashes, uint256 length) internal pure returns (bytes32 batch) {
        assembly ("memory-safe") {
            batch := keccak256(add(hashes, 0x20), mul(length, 0x20))
        }
    }

    /// @notice The same of hashes that a caller gave.
    function batchHash(bytes32[] calldata hashes) internal pure returns (bytes32 batch) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            let size := mul(hashes.length, 0x20)
            calldatacopy(free, hashes.offset, size)
            batch := keccak256(free, size)
        }
    }
}

/// @title A member of a committee in the calldata
library Members {
    function next(Member member) internal pure returns (Member) {
        unchecked {
            return Member.wrap(Member.unwrap(member) + Committees.MEMBER);
        }
    }

    function word(Member member, uint256 offset) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := calldataload(add(member, offset))
        }
    }

    function worker(Member member) internal pure returns (address) {
        return address(uint160(word(member, 0) >> 96));
    }

    function weight(Member member) internal pure returns (uint256) {
        return uint64(word(member, 0) >> 32);
    }

    function enclave(Member member) internal pure returns (address) {
        return address(uint160(word(member, 28) >> 96));
    }

    function resultHash(Member member) internal pure returns (bytes32) {
        return bytes32(word(member, 48));
    }

    function resultSeal(Member member) internal pure returns (bytes32) {
        return bytes32(word(member, 80));
    }
}
