// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {SignedContribution} from "../types/SignedContribution.sol";

/// @notice A committee being written: the address of its first byte in memory.
type CommitteeDraft is uint256;

using Committees for CommitteeDraft global;

/// @notice A member that was read: the address of its first byte in memory.
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
    /// A member without hash and seal.
    uint256 internal constant SHORT = 48;

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
    /// @param resultHash what it says, which the calldata need not have
    function put(CommitteeDraft draft, uint256 k, SignedContribution calldata c, bytes32 resultHash, uint256 weight)
        internal
        pure
    {
        assembly ("memory-safe") {
            let start := add(add(draft, HEAD), mul(k, MEMBER))
            mstore(start, or(shl(96, calldataload(c)), shl(32, weight)))
            mstore(add(start, 28), shl(96, calldataload(add(c, 96))))
            mstore(add(start, 48), resultHash)
            mstore(add(start, 80), calldataload(add(c, 64)))
        }
    }

    /// @notice The first member that was written.
    function first(CommitteeDraft draft) internal pure returns (Member) {
        unchecked {
            return Member.wrap(CommitteeDraft.unwrap(draft) + HEAD);
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

    /// @notice No more members than that are in these bytes.
    function atMost(bytes calldata members) internal pure returns (uint256) {
        return members.length / SHORT;
    }

    /// @notice Lays a committee out in memory. Members come as they are in it, one after the other; but of one with the highest
    /// bit of its weight set, which no weight has, hash and seal are left out: they are those of the digest.
    /// @return hash the committee's hash
    /// @return start its first member
    /// @return size how many members it has; more than `MAX_MEMBERS` when these bytes are no members at all
    /// @return agreed one bit for each of the first 256 members that is said to agree with the digest
    /// @dev Rationale: 64 bytes of the calldata cost 1,000 gas, to compute them 100. Whoever leaves out what is not the digest's
    /// gets the hash of another committee.
    function read(bytes calldata members, bytes32 taskId, bytes32 consensus, bytes32 digest)
        internal
        pure
        returns (bytes32 hash, Member start, uint256 size, uint256 agreed)
    {
        assembly ("memory-safe") {
            let head := mload(0x40)
            mstore(head, taskId)
            mstore(add(head, 32), consensus)
            let to := add(head, HEAD)
            start := to
            let from := members.offset
            let until := add(from, members.length)
            for {} lt(from, until) { to := add(to, MEMBER) } {
                calldatacopy(to, from, SHORT)
                let top := byte(0, mload(add(to, 20)))
                switch shr(7, top)
                case 0 {
                    calldatacopy(add(to, SHORT), add(from, SHORT), 64)
                    from := add(from, MEMBER)
                }
                default {
                    mstore8(add(to, 20), and(top, 0x7f))
                    mstore(add(to, SHORT), consensus)
                    // The seal (`Hashes.resultSeal`) is computed where the next member will be.
                    let scratch := add(to, MEMBER)
                    mstore(scratch, mload(to))
                    mstore(add(scratch, 20), taskId)
                    mstore(add(scratch, 52), digest)
                    mstore(add(to, 80), keccak256(scratch, 84))
                    agreed := or(agreed, shl(size, 1))
                    from := add(from, SHORT)
                }
                size := add(size, 1)
            }
            mstore8(add(head, 64), size)
            hash := keccak256(head, sub(to, head))
            if iszero(eq(from, until)) { size := not(0) }
            mstore(0x40, and(add(to, 31), not(31)))
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

/// @title A member of a committee that was read
library Members {
    function next(Member member) internal pure returns (Member) {
        unchecked {
            return Member.wrap(Member.unwrap(member) + Committees.MEMBER);
        }
    }

    function word(Member member, uint256 offset) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := mload(add(member, offset))
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
