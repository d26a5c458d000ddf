// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice What a requester wants computed and the most it pays for it.
/// @dev Signed under EIP-712 by `requester`. `sign` is not part of the hash.
struct RequestOrder {
    /// The app to run.
    address app;
    /// Most paid to the app's owner for one task, in nRLC.
    uint256 appmaxprice;
    /// The dataset to use; 0 for none.
    address dataset;
    /// Most paid to the dataset's owner for one task, in nRLC.
    uint256 datasetmaxprice;
    /// The only workerpool accepted, or a group contract of workerpools; 0 for any.
    address workerpool;
    /// Most paid to the workerpool for one task, in nRLC.
    uint256 workerpoolmaxprice;
    /// Who asks, and pays unless somebody sponsors the match.
    address requester;
    /// Number of tasks wanted.
    uint256 volume;
    /// What the requester needs (bit 0: TEE; bits 1 to 3: TEE framework; the rest is free).
    bytes32 tag;
    /// Category of the tasks, which gives their time.
    uint256 category;
    /// Trust asked: a wrong result is accepted with a likelihood below 1 / trust.
    uint256 trust;
    /// Who may read the result.
    address beneficiary;
    /// Contract that receives the result (ERC-1154), or 0.
    address callback;
    /// Parameters of the tasks, a JSON text that only workers read.
    string params;
    /// Makes two otherwise equal orders different.
    bytes32 salt;
    /// Signature of the requester over the order's digest.
    bytes sign;
}

using RequestOrderHash for RequestOrder global;

/// @notice EIP-712 struct hash of a request order.
library RequestOrderHash {
    string internal constant TYPE =
        "RequestOrder(address app,uint256 appmaxprice,address dataset,uint256 datasetmaxprice,address workerpool,uint256 workerpoolmaxprice,address requester,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address beneficiary,address callback,string params,bytes32 salt)";
    /// keccak256(TYPE), written out: the compiler would compute it anew each time.
    bytes32 internal constant TYPEHASH = 0xf24e853034a3a450aba845a82914fbb564ad85accca6cf62be112a154520fae0;

    function structHash(RequestOrder calldata o) internal pure returns (bytes32) {
        bytes memory head = abi.encode(
            TYPEHASH,
            o.app,
            o.appmaxprice,
            o.dataset,
            o.datasetmaxprice,
            o.workerpool,
            o.workerpoolmaxprice,
            o.requester,
            o.volume
        );
        return keccak256(
            bytes.concat(
                head,
                abi.encode(o.tag, o.category, o.trust, o.beneficiary, o.callback, keccak256(bytes(o.params)), o.salt)
            )
        );
    }
}
