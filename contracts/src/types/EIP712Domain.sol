// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice The domain under which orders are signed.
struct EIP712Domain {
    string name;
    string version;
    uint256 chainId;
    address verifyingContract;
}

/// @notice The hub's domain: name, version, and how its separator is computed.
library HubDomain {
    string internal constant NAME = "iExecODB";
    string internal constant VERSION = "5.0.0";
    bytes32 internal constant NAME_HASH = 0xd09e9ea0312bbb0f4fb83599321c7d1cf938d018312d2bbab59677d8eb85fe1c;
    bytes32 internal constant VERSION_HASH = 0x2ade050ecfcf8ae20ae1d10a23573f9d7e0bad85e74a2cf8338a65401e64558c;
    string internal constant TYPE =
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)";
    /// keccak256(TYPE), written out: the compiler would compute it anew each time.
    bytes32 internal constant TYPEHASH = 0x8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f;

    /// @notice Domain of `hub` on the chain where this runs.
    function current(address hub) internal view returns (EIP712Domain memory) {
        return EIP712Domain(NAME, VERSION, block.chainid, hub);
    }

    /// @notice Separator of the domain of `hub` on chain `chainId`.
    function separator(uint256 chainId, address hub) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, NAME_HASH, VERSION_HASH, chainId, hub));
    }

    /// @notice What is signed: the struct hash under a separator.
    function digest(bytes32 separator_, bytes32 structHash) internal pure returns (bytes32 result) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, 0x1901)
            mstore(add(free, 0x20), separator_)
            mstore(add(free, 0x40), structHash)
            result := keccak256(add(free, 30), 66)
        }
    }
}
